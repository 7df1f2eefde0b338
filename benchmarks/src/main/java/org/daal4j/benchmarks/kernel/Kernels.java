package org.daal4j.benchmarks.kernel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.result.Measured;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the kernels and makes rates of what they count. */
public final class Kernels {

  private static final int FORKS = 3;

  /** What kernels do, by class and method. */
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("TextKernel.rows", "text in memory into row blocks, 20 columns"),
          Map.entry("FileKernel.rows", "file of text into row blocks, 20 columns"),
          Map.entry("FileKernel.moments", "file of text into moments, 20 columns"),
          Map.entry("NumberKernel.parse", "number parser, field by field"),
          Map.entry("MomentsKernel.add", "moments of row blocks"),
          Map.entry("CrossProductKernel.add", "cross products of row blocks"),
          Map.entry("FactorKernel.add", "R factor of row blocks"),
          Map.entry("NearestKernel.find", "nearest centroids"),
          Map.entry("NearestKernel.evaluate", "nearest centroids and the sums of an iteration"),
          Map.entry("ParquetKernel.read", "Parquet file into row blocks, 20 columns of doubles"),
          Map.entry("PackedKernel.read", "packed file into row blocks, 84 columns"),
          Map.entry(
              "PackedKernel.iteration", "packed file, iteration of k-means, 84 columns, k = 8"));

  private Kernels() {}

  /**
   * Runs those in whose name a pattern is found.
   *
   * @param text the table of 20 columns as text
   * @param iterations how many values a fork gives
   * @param version commit of the checkout
   */
  public static List<Measured> run(Path text, Pattern only, int iterations, String version)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .mode(Mode.Throughput)
            .threads(1)
            .forks(iterations == 1 ? 1 : FORKS)
            .warmupIterations(3)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(iterations)
            .measurementTime(TimeValue.seconds(1))
            .shouldFailOnError(false)
            .jvmArgsAppend(
                "-D" + TextSample.FILE + "=" + text,
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.net=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-Xmx2g");
    if (TITLES.keySet().stream().noneMatch(kernel -> only.matcher(kernel).find())) {
      return List.of(); // JMH would run all
    }
    for (String kernel : TITLES.keySet()) {
      if (only.matcher(kernel).find()) {
        options.include("\\." + Pattern.quote(kernel) + "$");
      }
    }
    List<Measured> measured = new ArrayList<>();
    for (RunResult result : new Runner(options.build()).run()) {
      measured.add(measured(result, version));
    }
    return measured;
  }

  private static Measured measured(RunResult result, String version) {
    String[] name = result.getParams().getBenchmark().split("\\.");
    String kernel = name[name.length - 2] + "." + name[name.length - 1];
    String parameters =
        result.getParams().getParamsKeys().stream()
            .map(key -> key + " " + result.getParams().getParam(key))
            .collect(Collectors.joining("; "));
    boolean flops = values(result, "flops")[0] > 0;
    double[] values = flops ? values(result, "flops") : values(result, "bytes");
    String id = "kernel-" + kernel + (parameters.isEmpty() ? "" : "-" + parameters);
    return new Measured(
        id.replace("; ", "-").replace(' ', '-'),
        Contender.DAAL4J.id(),
        LocalDate.now(ZoneOffset.UTC).toString(),
        version,
        Measured.OK,
        flops ? "Gflop/s" : "MB/s",
        Arrays.stream(values).map(value -> value / (flops ? 1e9 : 1e6)).toArray(),
        Double.NaN,
        0,
        TITLES.get(kernel)
            + (parameters.isEmpty() ? "" : "; " + parameters.toLowerCase(Locale.ROOT)));
  }

  /** The rates of a counter, a second, of all iterations of all forks. */
  private static double[] values(RunResult result, String counter) {
    return result.getBenchmarkResults().stream()
        .map(BenchmarkResult::getIterationResults)
        .flatMap(iterations -> iterations.stream())
        .mapToDouble(iteration -> score(iteration, counter))
        .toArray();
  }

  private static double score(IterationResult iteration, String counter) {
    return iteration.getSecondaryResults().get(counter).getScore();
  }
}
