package org.daal4j.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Line;

/**
 * The table of time and memory against rows and threads. A row is compared with the one before it,
 * of fewer rows, and with that of one thread.
 */
final class ScalingTable {

  private final List<Line> lines;
  private final ResultFile results;
  private final Notes notes = new Notes();

  ScalingTable(List<Line> lines, ResultFile results) {
    this.lines = lines;
    this.results = results;
  }

  List<String> text() {
    List<String> text = new ArrayList<>();
    text.add(
        "| analysis | rows | threads | seconds | seconds a million rows more"
            + " | one thread ÷ these | resident memory, MB | date, commit |");
    text.add("|---|---|---|---|---|---|---|---|");
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean follows = i > 0 && line.data().rows() > lines.get(i - 1).data().rows();
      text.add(row(line, follows ? lines.get(i - 1) : null));
    }
    text.addAll(notes.text());
    return text;
  }

  private String row(Line line, Line fewer) {
    Optional<Measured> own = of(line.id());
    String alone = line.id().replaceAll("-2$", "-1");
    return "| "
        + String.join(
            " | ",
            line.title(),
            String.format(Locale.ROOT, "%,d", line.data().rows()),
            line.id().substring(line.id().length() - 1),
            Cell.of(own, notes),
            fewer == null ? "" : further(line, fewer),
            alone.equals(line.id()) ? "" : Cell.ratio(of(alone), own),
            own.map(one -> Long.toString(one.peakMegabytes())).orElse(""),
            own.map(one -> one.date() + " " + one.version()).orElse(""))
        + " |";
  }

  /** What a million rows more cost. */
  private String further(Line line, Line fewer) {
    Optional<Measured> own = of(line.id());
    Optional<Measured> less = of(fewer.id());
    if (own.isEmpty() || less.isEmpty() || !own.get().isOk() || !less.get().isOk()) {
      return "";
    }
    double rows = line.data().rows() - fewer.data().rows();
    return Cell.number(1e6 * (own.get().median() - less.get().median()) / rows);
  }

  private Optional<Measured> of(String line) {
    return results.of(line, Contender.DAAL4J.id());
  }
}
