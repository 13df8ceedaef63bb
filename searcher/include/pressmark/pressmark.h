#ifndef PRESSMARK_PRESSMARK_H
#define PRESSMARK_PRESSMARK_H

/* Pressmark's searcher for C, and for every language that can call C.
 *
 *     pressmark_searcher news;
 *     pressmark_error error;
 *     const char* answer;
 *     if (pressmark_open("news.index", &news, &error) != PRESSMARK_OK) return complain(error.message, error.hint);
 *     pressmark_request request;
 *     pressmark_request_init(&request, sizeof request);
 *     request.query = "gas speaker:Gupta";
 *     if (pressmark_search_json(news, &request, &answer, NULL, &error) == PRESSMARK_OK) puts(answer);
 *     pressmark_free(answer);
 *     pressmark_close(news);
 *
 * Errors: every function that can fail returns PRESSMARK_OK or why not, and fills in `error` unless that is NULL.
 * Results are then NULL. A null pointer, a request that was not initialised, a searcher that was closed or a result
 * that was freed is PRESSMARK_USAGE, never a crash.
 *
 * Memory: what a search returns belongs to the caller until pressmark_free, and outlives its searcher. All strings are
 * UTF-8 and end with NUL; what is unknown is NULL. Spans are half-open ranges of bytes.
 *
 * Threads: everything may be called from any thread at any time. Searches in one searcher run beside each other.
 *
 * ABI: stays the same as long as pressmark_abi_version() does. Structures that the library returns may grow at their
 * end, so they are only handed out by pointer; pressmark_request carries its size. */

#include <stddef.h>
#include <stdint.h>

#include "pressmark/export.h"

#ifdef __cplusplus
extern "C" {
#endif

#define PRESSMARK_ABI_VERSION 1

/* The PRESSMARK_ABI_VERSION that the library was built with. */
PRESSMARK_API int pressmark_abi_version(void);
/* "0.1.0" */
PRESSMARK_API const char* pressmark_version(void);

/* The numbers are the exit codes of the programs. */
typedef enum pressmark_status {
  PRESSMARK_OK = 0,
  PRESSMARK_USAGE = 2,        /* the call makes no sense */
  PRESSMARK_NOT_FOUND = 3,    /* nothing at that path */
  PRESSMARK_LOCKED = 4,       /* another program writes to the index */
  PRESSMARK_INCOMPATIBLE = 5, /* the index is of another version */
  PRESSMARK_DAMAGED = 6,      /* the index is broken on disk */
  PRESSMARK_SYSTEM = 7,       /* the operating system refused, or there is no memory */
  PRESSMARK_INTERRUPTED = 130 /* the time limit is over, or the request's `stop` said so */
} pressmark_status;

/* What happened and what to do about it, for people; cut where it is too long. */
typedef struct pressmark_error {
  int status;
  char message[512];
  char hint[512];
} pressmark_error;

/* An open index. A number, not an address: never used twice, so that a closed one is known as such. 0 is none. */
typedef uint64_t pressmark_searcher;

/* Opens an index: a directory, or a single file made by pressmark-index --export. */
PRESSMARK_API int pressmark_open(const char* path, pressmark_searcher* searcher, pressmark_error* error);
/* Several indexes searched as one. */
PRESSMARK_API int pressmark_open_many(const char* const* paths, size_t count, pressmark_searcher* searcher,
                                      pressmark_error* error);
/* Searches that run in it meanwhile finish undisturbed. */
PRESSMARK_API int pressmark_close(pressmark_searcher searcher);

enum { PRESSMARK_BY_ARTICLE = 0, PRESSMARK_BY_PASSAGE = 1 };
enum { PRESSMARK_MATCH_AUTO = 0, PRESSMARK_MATCH_ALL = 1, PRESSMARK_MATCH_ANY = 2 };
enum { PRESSMARK_SORT_RELEVANCE = 0, PRESSMARK_SORT_NEWEST = 1, PRESSMARK_SORT_OLDEST = 2 };
enum {
  PRESSMARK_FACET_SOURCE = 1,
  PRESSMARK_FACET_SPEAKER = 2,
  PRESSMARK_FACET_AUTHOR = 4,
  PRESSMARK_FACET_DATE = 8,
  PRESSMARK_FACET_LANGUAGE = 16
};

/* A question; the members are those of SearchRequest in pressmark/search_types.h. */
typedef struct pressmark_request {
  size_t size;       /* of this structure, set by pressmark_request_init */
  const char* query; /* the query language; any text is a query */
  size_t limit;      /* 10 */
  size_t offset;
  int by;
  int match;
  int sort;
  unsigned facets;             /* which to count, added together: PRESSMARK_FACET_SOURCE | PRESSMARK_FACET_DATE */
  size_t facet_limit;          /* 10 values shown a facet */
  size_t passages_per_article; /* 3 */
  size_t snippet_length;       /* 240 code points */
  int exact_totals;            /* 1: count all matches even where that is slow */
  const char* more_like;       /* id of an article to find similar ones of; NULL: none */
  unsigned time_limit;         /* milliseconds until the search ends with PRESSMARK_INTERRUPTED; 0: no limit */
  int (*stop)(void* data);     /* asked often while it searches; not 0: end. NULL: never. Must return */
  void* stop_data;
} pressmark_request;

/* Fills in the defaults; `size` is sizeof(pressmark_request) as the caller knows it. */
PRESSMARK_API int pressmark_request_init(pressmark_request* request, size_t size);

/* The answer as one JSON object on one line, as pressmark-search --format json prints it. `length` (may be NULL) is its
 * number of bytes. */
PRESSMARK_API int pressmark_search_json(pressmark_searcher searcher, const pressmark_request* request,
                                        const char** json, size_t* length, pressmark_error* error);

typedef struct pressmark_span {
  size_t begin;
  size_t end;
} pressmark_span;

typedef struct pressmark_passage {
  size_t number;    /* place in the article, from 1 */
  const char* kind; /* "body", "heading", "standfirst", "pull_quote", "caption", "list" */
  size_t speaker_count;
  const char* const* speakers;
  const char* text; /* the whole passage */
  size_t highlight_count;
  const pressmark_span* highlights; /* in `text` */
  const char* snippet;              /* a cut of the passage for display */
  size_t snippet_highlight_count;
  const pressmark_span* snippet_highlights;
  int cut_front; /* the passage goes on before the snippet */
  int cut_back;  /* … and behind */
} pressmark_passage;

typedef struct pressmark_hit {
  size_t rank; /* from 1, offset included */
  double score;
  const char* id;
  const char* title;
  const char* source;
  const char* agency;
  const char* date; /* "2022-12-05" */
  const char* url;
  const char* path;
  const char* language;
  size_t author_count;
  const char* const* authors;
  size_t matching_passages;
  size_t passage_count;
  const pressmark_passage* const* passages;
} pressmark_hit;

typedef struct pressmark_facet_value {
  const char* value;
  size_t articles;
  size_t passages;
} pressmark_facet_value;

typedef struct pressmark_facet {
  const char* name; /* "source", "speaker", "author", "date", "language" */
  size_t value_count;
  const pressmark_facet_value* const* values; /* largest first */
  size_t more;                                /* values that were left out */
} pressmark_facet;

typedef struct pressmark_warning {
  pressmark_span span; /* in the query; empty when it concerns all of it */
  const char* message;
} pressmark_warning;

typedef struct pressmark_page {
  size_t total_articles;
  size_t total_passages;
  int total_exact; /* 0: that of passages is an estimate */
  size_t hit_count;
  const pressmark_hit* const* hits;
  size_t facet_count;
  const pressmark_facet* const* facets;
  size_t warning_count;
  const pressmark_warning* const* warnings;
  const char* suggestion; /* a corrected query that finds more, or NULL */
} pressmark_page;

/* The answer as structures. */
PRESSMARK_API int pressmark_search(pressmark_searcher searcher, const pressmark_request* request,
                                   const pressmark_page** page, pressmark_error* error);

/* Gives back what a search returned: a page or JSON. NULL is fine. */
PRESSMARK_API int pressmark_free(const void* result);

#ifdef __cplusplus
}
#endif

#endif
