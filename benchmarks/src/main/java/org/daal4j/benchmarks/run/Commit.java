package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which state of the sources is measured. */
final class Commit {

  private Commit() {}

  /** The commit of a checkout, with a + when files differ from it; empty outside of Git. */
  static String of(Path home, Path work) throws IOException, InterruptedException {
    ProcessRun commit = git(home, work, "rev-parse", "--short=10", "HEAD");
    if (commit.status() != 0) {
      return "";
    }
    ProcessRun changes =
        git(home, work, "status", "--porcelain", "--", "algorithms", "mapreduce", "jobs", "bin");
    return commit.output().get(0) + (changes.output().isEmpty() ? "" : "+");
  }

  private static ProcessRun git(Path home, Path work, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-C", home.toString()));
    command.addAll(List.of(arguments));
    return ProcessRun.of(command, work);
  }
}
