// The least a program can do for one answer: open, match one word, fetch ten documents. What pressmark-search's
// start-up is measured against.
#include <xapian.h>

#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  try {
    const Xapian::Database database(argv[1]);
    Xapian::Enquire enquire(database);
    enquire.set_query(Xapian::Query(argv[2]));
    const Xapian::MSet hits = enquire.get_mset(0, 10);
    for (Xapian::MSetIterator hit = hits.begin(); hit != hits.end(); ++hit) {
      std::printf("%u %zu\n", *hit, hit.get_document().get_data().size());
    }
    return hits.empty() ? 1 : 0;
  } catch (const Xapian::Error& error) {
    std::fprintf(stderr, "%s\n", error.get_description().c_str());
    return 3;
  }
}
