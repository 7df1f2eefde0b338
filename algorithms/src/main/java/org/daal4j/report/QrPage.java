package org.daal4j.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.model.ModelNumbers;
import org.daal4j.picture.Figures;
import org.daal4j.picture.Page;
import org.daal4j.picture.Table;
import org.daal4j.qr.QrModel;

/** The triangle of a QR, as a table. */
public final class QrPage implements ModelPage<QrModel> {

  @Override
  public Page draw(QrModel model, Page page, Optional<ReportRows> rows) {
    double[][] r = model.r();
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < r.length; i++) {
      least = Math.min(least, r[i][i]);
      most = Math.max(most, r[i][i]);
    }
    List<String> columns = model.columns().features();
    Table table =
        new Table()
            .texts("row", IntStream.rangeClosed(1, r.length).mapToObj(String::valueOf).toList());
    for (int j = 0; j < columns.size(); j++) {
      table = table.numbers(columns.get(j), ModelNumbers.column(r, j));
    }
    String text =
        r.length == 0
            ? "It has no rows."
            : "Its diagonal is between "
                + Figures.number(least)
                + " and "
                + Figures.number(most)
                + (least > most * 0x1p-40
                    ? "."
                    : ": some columns depend on those before them, to rounding.");
    return page.section("R", text).table("R", table.inFile("matrixR.csv"));
  }
}
