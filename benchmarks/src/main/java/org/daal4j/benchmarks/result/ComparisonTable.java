package org.daal4j.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Line;

/** A table of contenders side by side. */
final class ComparisonTable {

  private final List<Line> lines;
  private final ResultFile results;
  private final List<Contender> contenders;
  private final Notes notes = new Notes();

  ComparisonTable(List<Line> lines, ResultFile results) {
    this.lines = lines;
    this.results = results;
    TreeSet<Contender> found = new TreeSet<>();
    for (Line line : lines) {
      line.entries().forEach(entry -> found.add(entry.contender()));
    }
    this.contenders = List.copyOf(found);
  }

  /** The lines of the table, in Markdown. */
  List<String> text() {
    List<String> text = new ArrayList<>(header());
    String table = "";
    for (Line line : lines) {
      String data = line.data() == null ? "" : line.data().title();
      text.add(row(line, data.equals(table) ? "" : data));
      table = data;
    }
    text.addAll(notes.text());
    return text;
  }

  private List<String> header() {
    List<String> names = new ArrayList<>(List.of("table", "analysis"));
    contenders.forEach(contender -> names.add(contender.title() + ", s"));
    for (Contender peer : contenders) {
      rivals(peer).forEach(rival -> names.add(peer.title() + " ÷ " + rival.title()));
    }
    names.add("date, commit");
    return List.of("| " + String.join(" | ", names) + " |", "|" + "---|".repeat(names.size()));
  }

  private String row(Line line, String data) {
    List<String> cells = new ArrayList<>(List.of(data, line.title()));
    for (Contender contender : contenders) {
      boolean takesPart = line.entries().stream().anyMatch(entry -> entry.contender() == contender);
      cells.add(takesPart ? cell(line, contender) : "");
    }
    for (Contender peer : contenders) {
      rivals(peer).forEach(rival -> cells.add(Cell.ratio(of(line, peer), of(line, rival))));
    }
    Optional<Measured> own = own(line);
    cells.add(own.map(one -> one.date() + " " + one.version()).orElse(""));
    return "| " + String.join(" | ", cells) + " |";
  }

  private String cell(Line line, Contender contender) {
    Optional<Measured> measured = of(line, contender);
    String cell = Cell.of(measured, notes);
    Optional<String> date = own(line).map(Measured::date);
    if (measured.isPresent() && date.isPresent() && !measured.get().date().equals(date.get())) {
      cell += " " + notes.mark("of " + measured.get().date());
    }
    if (measured.isPresent() && !measured.get().note().isEmpty()) {
      cell += " " + notes.mark(line.id() + ", " + contender.id() + ": " + measured.get().note());
    }
    return cell;
  }

  /** Whom a contender is compared with: daal4j on what it runs on itself. */
  private static List<Contender> rivals(Contender peer) {
    return switch (peer) {
      case DAAL4J, LOCAL_JOBS, VECTORS, TEZ, YARN -> List.of();
      case SCIKIT_LEARN, GLMNET, SPARK, DUCKDB -> List.of(Contender.DAAL4J);
      case MAHOUT -> List.of(Contender.LOCAL_JOBS);
      case SPARK_YARN -> List.of(Contender.TEZ, Contender.YARN);
    };
  }

  /** What daal4j showed, by the first of its engines in the table. */
  private Optional<Measured> own(Line line) {
    return of(line, contenders.get(0));
  }

  private Optional<Measured> of(Line line, Contender contender) {
    return results.of(line.id(), contender.id());
  }
}
