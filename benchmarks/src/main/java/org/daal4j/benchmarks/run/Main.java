package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.daal4j.benchmarks.data.DataDirectory;
import org.daal4j.benchmarks.data.Table;
import org.daal4j.benchmarks.kernel.Kernels;
import org.daal4j.benchmarks.line.Catalogue;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Line;
import org.daal4j.benchmarks.line.Places;
import org.daal4j.benchmarks.result.Document;
import org.daal4j.benchmarks.result.ResultFile;
import org.daal4j.benchmarks.result.SettingsFile;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the benchmarks. */
@Command(
    name = "benchmarks/run",
    description =
        "Measures daal4j and the peers that are installed on the same tables, in turn, and writes"
            + " docs/benchmarks.md.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class Main implements Callable<Integer> {

  @Option(names = "--home", hidden = true, required = true)
  private Path home;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each contender runs. Default: 5")
  private int repetitions;

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      defaultValue = "",
      description = "Only lines in whose id this regular expression is found. Default: all")
  private Pattern only;

  @Option(
      names = "--scale",
      paramLabel = "F",
      defaultValue = "1",
      description =
          "Multiplies the numbers of rows. Results of another scale than 1 go to"
              + " benchmarks/target/results-F. Default: 1")
  private double scale;

  @Spec private CommandSpec spec;

  @Option(
      names = "--peers",
      paramLabel = "P[,P...]",
      split = ",",
      description =
          "Who runs: daal4j, daal4j-vectors, daal4j-mr, sklearn, glmnet, spark, mahout,"
              + " duckdb;"
              + " daal4j-tez, daal4j-yarn, spark-yarn on a cluster; none for the document alone."
              + " Default: all")
  private List<String> peers;

  @Option(names = "--list", description = "Lists the lines and runs nothing")
  private boolean list;

  @Option(names = "--kernels", description = "Runs the kernels, and only them")
  private boolean kernels;

  /** Runs. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, RunnerException {
    require(repetitions >= 1, "--repetitions: at least 1");
    require(scale > 0 && scale <= 100, "--scale: above 0, at most 100");
    Set<Contender> chosen = chosen();
    Places places = new Places(home.toAbsolutePath(), scale);
    List<Line> lines = Catalogue.lines(places);
    if (list) {
      lines.forEach(line -> System.out.println(line.id()));
      return 0;
    }
    Path work = places.target().resolve("run");
    require(
        kernels || lines.stream().anyMatch(line -> only.matcher(line.id()).find()),
        "--only: no line has that in its name; --list prints the names");
    Installed installed = Installed.find(places, work);
    Map<String, String> facts = new LinkedHashMap<>(Machine.facts());
    facts.putAll(installed.versions());
    ResultFile results = new ResultFile(places.results());
    SettingsFile settings = new SettingsFile(places.results());
    if (kernels || !chosen.isEmpty()) {
      settings.put(facts); // else nothing is measured here
    }
    String version = Commit.of(places.home(), work);
    if (kernels) {
      runKernels(places, version, results);
    } else {
      List<Line> wanted = lines.stream().filter(line -> only.matcher(line.id()).find()).toList();
      new LineRuns(places, chosen, installed.missing(), version, results, repetitions).run(wanted);
    }
    Document.write(places, lines, results, settings, installed.missing());
    System.err.println("written: " + places.document());
    return 0;
  }

  private void require(boolean right, String complaint) {
    if (!right) {
      throw new ParameterException(spec.commandLine(), complaint);
    }
  }

  private void runKernels(Places places, String version, ResultFile results)
      throws IOException, InterruptedException, RunnerException {
    Table table = new Table(Table.Kind.CLUSTERS, 20, 2_000_000);
    Path text = places.data().make(table, Table.Form.TEXT);
    DataDirectory.warm(text);
    results.put(Kernels.run(text, only, repetitions, version));
    if (only.matcher(MapTasks.NAME).find()) {
      results.put(List.of(new MapTasks(places, version).run(repetitions)));
    }
  }

  private Set<Contender> chosen() {
    if (peers == null) {
      return EnumSet.allOf(Contender.class);
    }
    Set<Contender> chosen = EnumSet.noneOf(Contender.class);
    for (String peer : peers) {
      if (!peer.equals("none")) {
        chosen.add(
            Contender.of(peer)
                .orElseThrow(
                    () ->
                        new ParameterException(
                            spec.commandLine(), "--peers: there is no " + peer)));
      }
    }
    return chosen;
  }
}
