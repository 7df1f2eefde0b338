package org.daal4j.cli;

import java.io.PrintStream;
import java.util.Locale;

/** What {@code daal4j} says when it is not given a verb. */
final class TopHelp {

  private TopHelp() {}

  /** Prints usage and the list of verbs. */
  static void print(PrintStream out) {
    out.println("daal4j: statistics and machine learning on Hadoop MapReduce");
    out.println();
    out.println("Usage:");
    out.println("  bin/daal4j VERB [generic options] [options]");
    out.println("  hadoop jar daal4j.jar VERB [generic options] [options]");
    out.println();
    out.println("Verbs:");
    int width = VerbCatalog.VERBS.stream().mapToInt(verb -> verb.name().length()).max().orElse(1);
    for (Verb verb : VerbCatalog.VERBS) {
      String alias = verb.aliases().isEmpty() ? "" : " (also " + verb.aliases().get(0) + ")";
      out.printf(Locale.ROOT, "  %-" + width + "s  %s%s%n", verb.name(), verb.fits(), alias);
    }
    out.println();
    out.println("daal4j VERB --help shows the options of a verb; daal4j --version the version.");
    out.println("Generic options are Hadoop's: -D KEY=VALUE, -conf FILE, -fs URI, -files LIST ...");
  }
}
