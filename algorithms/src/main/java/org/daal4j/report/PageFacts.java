package org.daal4j.report;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.daal4j.picture.Page;
import org.daal4j.picture.Table;

/**
 * What a page tells of the run that made its model.
 *
 * @param verb what was run
 * @param version of the program
 * @param columns how many columns were used
 * @param rows how many rows were used
 * @param skippedRows how many were left out
 * @param options names of what could be chosen
 * @param values what was
 * @param warnings sentences the user should read
 */
public record PageFacts(
    String verb,
    String version,
    int columns,
    long rows,
    long skippedRows,
    List<String> options,
    List<String> values,
    List<String> warnings) {

  /** Values of options that nothing was said of. */
  private static final Set<String> OPEN = Set.of("", "auto", "false");

  /** A page that begins with them. */
  public Page begin() {
    Page page =
        new Page(verb)
            .text(
                Words.count(rows, "row")
                    + " of "
                    + Words.count(columns, "column")
                    + (skippedRows == 0
                        ? "."
                        : "; " + Words.count(skippedRows, "row") + " more were left out."));
    for (String warning : warnings) {
      page = page.text("Warning: " + warning);
    }
    return page;
  }

  /** The page with the options at its end. */
  public Page end(Page page) {
    List<Integer> said =
        IntStream.range(0, values.size())
            .filter(i -> !OPEN.contains(values.get(i)))
            .boxed()
            .toList();
    Table table =
        new Table()
            .texts("option", said.stream().map(options::get).toList())
            .texts("value", said.stream().map(values::get).toList());
    return page.section(
            "How it was made",
            "By daal4j " + version + " with these options; those that say nothing are left out.")
        .table("Options", table);
  }
}
