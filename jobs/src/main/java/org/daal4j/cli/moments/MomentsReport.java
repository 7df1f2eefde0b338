package org.daal4j.cli.moments;

import java.util.List;
import java.util.Map;
import org.daal4j.cli.ReportFooter;
import org.daal4j.cli.page.Page;
import org.daal4j.cli.page.Table;

/**
 * Tells a moments result to a reader: the best known numbers of the first columns.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record MomentsReport(Map<String, Object> model, String output) {

  private static final int MOST_COLUMNS = MomentsResult.FIRST;
  private static final List<String> SHOWN =
      List.of("mean", "standardDeviation", "minimum", "maximum", "skewness", "kurtosis");

  void print(Page page) {
    List<?> columns = (List<?>) model.get("columns");
    page.line(
        "moments: %,d rows, %,d columns", ((Number) model.get("rows")).longValue(), columns.size());
    if (model.get(MomentsResult.MOMENTS) instanceof Map<?, ?> moments) {
      page.line();
      page.table(table(columns, moments));
      page.line();
    } else if (model.get(MomentsResult.FIRST_COLUMNS) instanceof Map<?, ?> first) {
      page.line();
      page.table(table(columns, first));
      page.line();
    }
    new ReportFooter(model, output).print(page);
  }

  private static Table table(List<?> columns, Map<?, ?> moments) {
    Table table = new Table("moments.csv", MOST_COLUMNS).names("column", 16, columns);
    SHOWN.forEach(name -> table.numbers(name, 17, "%.8g", (List<?>) moments.get(name)));
    return table;
  }
}
