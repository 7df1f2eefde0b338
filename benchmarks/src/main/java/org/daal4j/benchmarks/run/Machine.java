package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.daal4j.linalg.LinearAlgebra;

/** What the document says of the machine. */
final class Machine {

  private Machine() {}

  /** Facts by name, in the order of the document. */
  static Map<String, String> facts() throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Processor", fact("/proc/cpuinfo", "model name"));
    facts.put("Cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
    facts.put("Memory", gigabytes(fact("/proc/meminfo", "MemTotal")));
    facts.put(
        "System",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    facts.put("JDK", System.getProperty("java.vendor") + " " + Runtime.version());
    LinearAlgebra.blas();
    facts.put(
        "BLAS of daal4j",
        LinearAlgebra.chosen().stream()
            .map(choice -> choice.description().replaceAll(" in /[^,)]*", ""))
            .collect(Collectors.joining(", ")));
    // Which kernels OpenBLAS takes, numpy's as well; by the processor when it is not set.
    facts.put(
        "OPENBLAS_CORETYPE, but on YARN",
        Objects.requireNonNullElse(System.getenv("OPENBLAS_CORETYPE"), "not set"));
    return facts;
  }

  private static String gigabytes(String kilobytes) {
    String digits = kilobytes.replaceAll("[^0-9]", "");
    return digits.isEmpty()
        ? kilobytes
        : Math.round(Long.parseLong(digits) / 1024.0 / 1024.0) + " GB";
  }

  private static String fact(String file, String name) throws IOException {
    Path path = Path.of(file);
    if (Files.exists(path)) {
      for (String line : Files.readAllLines(path)) {
        if (line.startsWith(name)) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    }
    return "not known";
  }
}
