package org.daal4j.report;

import java.util.List;
import org.daal4j.classification.Confusion;
import org.daal4j.picture.Figures;
import org.daal4j.picture.HeatMap;
import org.daal4j.picture.Page;

/** How often each class is taken for another. */
record ConfusionPicture(Confusion confusion) {

  private static final int MOST_CONFUSED = 40;

  Page draw(Page page) {
    if (!confusion.hasPairs()) {
      return page.text("There are too many pairs of labels and classes for a picture of them.");
    }
    List<String> labels = confusion.labels();
    List<String> classes = confusion.classes();
    int rows = Math.min(MOST_CONFUSED, labels.size());
    int columns = Math.min(MOST_CONFUSED, classes.size());
    double[][] counts = new double[rows][columns];
    long worst = 0;
    String mistake = "";
    for (int i = 0; i < labels.size(); i++) {
      for (int j = 0; j < classes.size(); j++) {
        long count = confusion.count(i, j);
        if (i < rows && j < columns) {
          counts[i][j] = count;
        }
        if (i != j && count > worst) {
          worst = count;
          mistake = labels.get(i) + " is taken for " + classes.get(j);
        }
      }
    }
    String caption =
        Figures.share(confusion.accuracy())
            + " of "
            + Words.count(confusion.rows(), "row")
            + " are given their class"
            + (worst == 0
                ? "."
                : "; the most frequent mistake is that "
                    + mistake
                    + ", "
                    + Words.count(worst, "time")
                    + ".")
            + " A row of the picture is an actual class, a column what it is taken for."
            + (rows < labels.size() || columns < classes.size()
                ? " Shown are the first " + Math.max(rows, columns) + "."
                : "");
    return page.picture(
        HeatMap.sequential(
                "Confusion", labels.subList(0, rows), classes.subList(0, columns), counts)
            .withValues()
            .picture(caption));
  }
}
