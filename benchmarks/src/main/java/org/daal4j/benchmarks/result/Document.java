package org.daal4j.benchmarks.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daal4j.benchmarks.line.Contender;
import org.daal4j.benchmarks.line.Line;
import org.daal4j.benchmarks.line.Places;
import org.daal4j.benchmarks.line.Section;

/** Writes the document from the raw results, all of it, whichever lines were run just now. */
public final class Document {

  private final List<String> text = new ArrayList<>();
  private final List<Line> lines;
  private final ResultFile results;

  private Document(List<Line> lines, ResultFile results) {
    this.lines = lines;
    this.results = results;
  }

  /**
   * Writes it.
   *
   * @param missing why contenders could not run
   */
  public static void write(
      Places places,
      List<Line> lines,
      ResultFile results,
      SettingsFile settings,
      Map<Contender, String> missing)
      throws IOException {
    Document document = new Document(lines, results);
    document.begin(settings.facts(), missing);
    document.section(Section.PROCESS);
    document.section(Section.PARQUET);
    document.section(Section.CLUSTER);
    document.section(Section.MEMORY);
    document.section(Section.SCALING);
    document.section(Section.START);
    document.section(Section.KERNELS);
    Path file = places.document();
    Files.createDirectories(file.getParent());
    Files.write(file, document.text);
  }

  private void begin(Map<String, String> facts, Map<Contender, String> missing) {
    text.add("# Benchmarks");
    text.add("");
    text.add(
        "Written by `benchmarks/run`, which generates the tables, runs daal4j and its peers on");
    text.add("them in turn, and keeps the raw results in `benchmarks/results`.");
    text.add(
        "[benchmarks/README.md](../benchmarks/README.md) says what each line measures and how to");
    text.add("run one of them. Times are medians with the least and the greatest in parentheses.");
    text.add(
        "Ratios are of medians of one run. A contender that fails, or whose result differs from");
    text.add(
        "the first one's, by more than 1e-9 of an objective or 1e-7 of other numbers, has no time but");
    text.add(
        "a note. Date and commit are of daal4j's run; a + says that sources differed from it.");
    text.add("");
    text.add("| machine of the last run | |");
    text.add("|---|---|");
    facts.forEach((name, value) -> text.add("| " + name + " | " + value + " |"));
    missing.forEach((who, why) -> text.add("| " + who.title() + " | " + why + " |"));
  }

  private void section(Section section) {
    text.add("");
    text.add("## " + section.title());
    text.addAll(SectionText.of(section));
    text.add("");
    List<Line> own = lines.stream().filter(line -> line.section() == section).toList();
    text.addAll(
        switch (section) {
          case PROCESS, PARQUET, CLUSTER, START -> new ComparisonTable(own, results).text();
          case MEMORY -> new MemoryTable(own, results).text();
          case SCALING -> new ScalingTable(own, results).text();
          case KERNELS -> new KernelTable(results).text();
        });
  }
}
