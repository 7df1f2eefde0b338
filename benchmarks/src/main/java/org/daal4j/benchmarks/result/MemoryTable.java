package org.daal4j.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Line;

/** The table of rows in memory, with what the reference engine would take. */
final class MemoryTable {

  private final List<Line> lines;
  private final ResultFile results;
  private final Notes notes = new Notes();

  MemoryTable(List<Line> lines, ResultFile results) {
    this.lines = lines;
    this.results = results;
  }

  List<String> text() {
    List<String> text = new ArrayList<>();
    text.add(
        "| analysis | threads | daal4j, ms | with the Vector API, ms | numpy, scikit-learn, ms"
            + " | Python ÷ daal4j | reference engine, carried over, ms | daal4j ÷ reference"
            + " | with the Vector API ÷ reference | date, commit |");
    text.add("|---|---|---|---|---|---|---|---|---|---|");
    for (Line line : lines) {
      text.add(row(line));
    }
    text.addAll(notes.text());
    return text;
  }

  private String row(Line line) {
    Optional<Measured> own = results.of(line.id(), Contender.DAAL4J.id());
    Optional<Measured> python = results.of(line.id(), Contender.SCIKIT_LEARN.id());
    double carried = carried(line);
    String approximate = Reference.of(line.id()).filter(r -> r.ratio() > 0).isPresent() ? "" : "~ ";
    Optional<Measured> vectors = results.of(line.id(), Contender.VECTORS.id());
    return "| "
        + String.join(
            " | ",
            line.title(),
            threads(line),
            Cell.of(own.map(Measured::inMilliseconds), notes),
            hasVectors(line) ? Cell.of(vectors.map(Measured::inMilliseconds), notes) : "",
            Cell.of(python.map(Measured::inMilliseconds), notes),
            Cell.ratio(python, own),
            Double.isNaN(carried) ? "" : approximate + Cell.number(1000 * carried),
            toReference(own, carried, approximate),
            toReference(vectors, carried, approximate),
            own.map(one -> one.date() + " " + one.version()).orElse(""))
        + " |";
  }

  private static boolean hasVectors(Line line) {
    return line.entries().stream().anyMatch(entry -> entry.contender() == Contender.VECTORS);
  }

  private static String toReference(Optional<Measured> one, double carried, String approximate) {
    return one.isPresent() && one.get().isOk() && !Double.isNaN(carried)
        ? approximate + String.format(Locale.ROOT, "%.2f", one.get().median() / carried)
        : "";
  }

  private static String threads(Line line) {
    return line.id().split("-")[1];
  }

  /** Seconds the reference engine would take here; NaN when that cannot be said. */
  private double carried(Line line) {
    Optional<Reference> reference = Reference.of(line.id());
    if (reference.isEmpty()) {
      return Double.NaN;
    }
    if (Double.isNaN(reference.get().ratio())) {
      return reference.get().seconds() * slowness(threads(line));
    }
    Optional<Measured> python = results.of(line.id(), Contender.SCIKIT_LEARN.id());
    return python.isPresent() && python.get().isOk()
        ? reference.get().ratio() * python.get().median()
        : Double.NaN;
  }

  /** Python here, divided by Python there: the median over the lines of as many threads. */
  private double slowness(String threads) {
    List<Double> quotients = new ArrayList<>();
    for (Line line : lines) {
      Optional<Reference> reference = Reference.of(line.id());
      Optional<Measured> python = results.of(line.id(), Contender.SCIKIT_LEARN.id());
      if (threads(line).equals(threads)
          && reference.isPresent()
          && reference.get().python() > 0
          && python.isPresent()
          && python.get().isOk()) {
        quotients.add(python.get().median() / reference.get().python());
      }
    }
    quotients.sort(null);
    int half = quotients.size() / 2;
    return quotients.isEmpty()
        ? Double.NaN
        : quotients.size() % 2 == 1
            ? quotients.get(half)
            : (quotients.get(half - 1) + quotients.get(half)) / 2;
  }
}
