package org.daal4j.launch;

/** What runs when something breaks on a cluster: a verb, its options, and the table it reads. */
enum DisturbedVerb {

  /** One pass of three splits and a reducer, each in a container. */
  MOMENTS("moments", Jobs.APART, "table.csv", ""),

  /** One pass, which keeps a summary for each group. */
  GROUPED("moments", Jobs.APART, "labelled.csv", "--columns 1-3 --group-by 4"),

  /** One pass, whose sum is added to one of other rows, and kept. */
  MERGED("moments", Jobs.APART, "table.csv", "--save-partial"),

  /** Two passes: the second needs what the first has found. */
  ROBUST("linear-regression", Jobs.AS_USUAL, "table.csv", "--responses 3 --robust HC3"),

  /** Two passes: packs and numbers rows, then sums those of each fold. */
  FOLDS(
      "ridge-regression",
      Jobs.AS_USUAL,
      "table.csv",
      "--responses 3 --ridge-parameters 0.1,1,10 --folds 4"),

  /** Two passes as well, and a path of penalties. */
  PATH("elastic-net", Jobs.AS_USUAL, "table.csv", "--responses 3 --folds 4 --n-lambdas 10"),

  /**
   * Three passes: packs three splits of text, each in a container, then sums and writes assignments
   * in the application master.
   */
  KMEANS(
      "kmeans", Jobs.TOGETHER, "table.csv", "-k 4 --init random --max-iterations 0 --assignments"),

  /** Three fits in shared passes. */
  SEVERAL(
      "kmeans",
      Jobs.TOGETHER,
      "table.csv",
      "-k 2-4 --init random --max-iterations 1 --assignments"),

  /** Packs rows with their labels, then sums at one point after the other. */
  LOGISTIC("logistic-regression", Jobs.TOGETHER, "labelled.csv", "--label 4 --max-iterations 2"),

  /** Four passes: the rows go to two boxes, and back into their order. */
  DBSCAN("dbscan", Jobs.AS_USUAL, "table.csv", "--epsilon 0.2 --min-observations 10");

  private final String verb;
  private final String jobs;
  private final String table;
  private final String options;

  DisturbedVerb(String verb, String jobs, String table, String options) {
    this.verb = verb;
    this.jobs = jobs;
    this.table = table;
    this.options = options;
  }

  /** The name of its table. */
  String table() {
    return table;
  }

  /**
   * The command line, but for input and output.
   *
   * @param settings more of them
   */
  String line(String settings) {
    return verb
        + (" -D mapreduce.input.fileinputformat.split.maxsize=" + DisturbedRuns.SPLIT_BYTES)
        + (jobs + " " + settings + " " + options + " --verbose");
  }

  /** Which jobs run all their tasks in the application master. */
  private static final class Jobs {
    static final String AS_USUAL = "";
    static final String APART = " -D mapreduce.job.ubertask.enable=false";

    /** Those of packed rows. */
    static final String TOGETHER =
        " -D mapreduce.job.ubertask.maxbytes=" + 2 * DisturbedRuns.SPLIT_BYTES;
  }
}
