package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.util.VersionInfo;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Places;
import org.daal4j.benchmarks.line.Programs;

/**
 * Which peers can run.
 *
 * @param missing why a contender cannot
 * @param versions of what runs, by name
 */
record Installed(Map<Contender, String> missing, Map<String, String> versions) {

  private static final String PYTHON_VERSIONS =
      """
      import platform, numpy, scipy, pandas, sklearn, threadpoolctl
      blas = [m for m in threadpoolctl.threadpool_info() if m['user_api'] == 'blas']
      print('Python', platform.python_version())
      print('numpy', numpy.__version__)
      print('pandas', pandas.__version__)
      print('scikit-learn', sklearn.__version__)
      for m in blas:
          print('BLAS of numpy', m['internal_api'], m['version'], m.get('architecture', ''))
      """;

  private static final String R_VERSIONS =
      """
      for (package in c('glmnet', 'data.table', 'doParallel')) {
        writeLines(paste(package, packageVersion(package)))
      }
      writeLines(paste('R', getRversion()))
      """;

  /** Looks for all of them. */
  static Installed find(Places places, Path work) throws IOException, InterruptedException {
    Installed found = new Installed(new EnumMap<>(Contender.class), new TreeMap<>());
    found.findPython(work);
    found.findGlmnet(work);
    found.findLibrary(places, Contender.SPARK, "spark", "spark-mllib_2.13");
    found.findLibrary(places, Contender.MAHOUT, "mahout", "mahout-mr");
    found.findLibrary(places, Contender.DUCKDB, "duckdb", "duckdb_jdbc");
    found.findLibrary(places, Contender.SPARK_YARN, "spark", "spark-yarn_2.13");
    found.versions.put("Hadoop", VersionInfo.getVersion());
    return found;
  }

  private void findPython(Path work) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(Programs.python()))) {
      missing.put(Contender.SCIKIT_LEARN, "not installed: there is no " + Programs.python());
      return;
    }
    ProcessRun run = ProcessRun.of(List.of(Programs.python(), "-c", PYTHON_VERSIONS), work);
    if (run.status() != 0) {
      missing.put(Contender.SCIKIT_LEARN, "not installed: " + run.lastError());
      return;
    }
    for (String line : run.output()) {
      int space = line.startsWith("BLAS") ? line.indexOf("numpy") + 5 : line.indexOf(' ');
      versions.put(line.substring(0, space), line.substring(space + 1).strip());
    }
  }

  private void findGlmnet(Path work) throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(Programs.R))) {
      missing.put(Contender.GLMNET, "not installed: there is no " + Programs.R);
      return;
    }
    ProcessRun run = ProcessRun.of(List.of(Programs.R, "-e", R_VERSIONS), work);
    if (run.status() != 0) {
      missing.put(Contender.GLMNET, "not installed: " + run.lastError());
      return;
    }
    for (String line : run.output()) {
      int space = line.lastIndexOf(' ');
      versions.put(line.substring(0, space), line.substring(space + 1));
    }
  }

  private void findLibrary(Places places, Contender contender, String peer, String artifact)
      throws IOException {
    Path file = Programs.classPathFile(places, peer);
    if (!Files.exists(file)) {
      missing.put(
          contender,
          "not installed: Maven did not build benchmarks/"
              + peer
              + "; see target/"
              + peer
              + ".log");
      return;
    }
    Matcher version =
        Pattern.compile("/" + Pattern.quote(artifact) + "-([^/:]+)\\.jar")
            .matcher(Files.readString(file));
    versions.put(contender.title(), version.find() ? version.group(1) : "of unknown version");
  }
}
