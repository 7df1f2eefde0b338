package org.daal4j.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.daal4j.kmeans.selection.Candidate;
import org.daal4j.kmeans.selection.Selection;
import org.daal4j.picture.Figures;
import org.daal4j.picture.LineChart;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;

/**
 * The clusterings a model was chosen from: elbow, silhouettes and all numbers.
 *
 * @param selection which they are
 */
record SelectionSection(Selection selection) {

  private static final String FILE = "selection.csv";
  private static final String CLUSTERS = "number of clusters";

  Page addTo(Page page) {
    Page drawn =
        page.section(
            "Numbers of clusters",
            "The silhouette is the simplified one: it compares the distance of a row from its own"
                + " centroid with that from the nearest other one. More is better, as it is for"
                + " Calinski-Harabasz; less is better for Davies-Bouldin.");
    if (selection.candidates().size() > 1) {
      drawn = drawn.picture(objectives()).picture(silhouettes());
    }
    return drawn.table("Numbers of clusters", table().inFile(FILE));
  }

  private double[] each(ToDoubleFunction<Candidate> number) {
    return selection.candidates().stream().mapToDouble(number).toArray();
  }

  private LineChart chart(String title, String name, ToDoubleFunction<Candidate> number) {
    return new LineChart(title, CLUSTERS, name)
        .line(name, each(Candidate::clusters), each(number))
        .mark(selection.chosen().clusters(), "chosen");
  }

  private Picture objectives() {
    List<Candidate> all = selection.candidates();
    Candidate elbow = all.get(selection.elbow());
    LineChart chart =
        chart("Objective by number of clusters", "sum of squared distances", Candidate::objective);
    if (elbow.clusters() != selection.chosen().clusters()) {
      chart = chart.mark(elbow.clusters(), "elbow");
    }
    Candidate last = all.get(all.size() - 1);
    return chart
        .picture(
            "The objective goes from "
                + of(all.get(0), Candidate::objective)
                + " to "
                + of(last, Candidate::objective)
                + "; the elbow, farthest below the line between them, is "
                + of(elbow, Candidate::objective)
                + ".")
        .inFile(FILE);
  }

  private Picture silhouettes() {
    Candidate chosen = selection.chosen();
    Candidate best = selection.candidates().get(selection.largestSilhouette());
    return chart("Silhouette by number of clusters", "simplified silhouette", Candidate::silhouette)
        .picture(
            "The largest silhouette is "
                + of(best, Candidate::silhouette)
                + "; the chosen clustering has "
                + of(chosen, Candidate::silhouette)
                + ".")
        .inFile(FILE);
  }

  private static String of(Candidate candidate, ToDoubleFunction<Candidate> number) {
    return Figures.number(number.applyAsDouble(candidate))
        + " of "
        + Words.count(candidate.clusters(), "cluster");
  }

  private Table table() {
    List<Candidate> all = selection.candidates();
    return new Table()
        .counts("clusters", all.stream().mapToLong(Candidate::clusters).toArray())
        .numbers("objective", each(Candidate::objective))
        .numbers("silhouette", each(Candidate::silhouette))
        .numbers("Calinski-Harabasz", each(Candidate::calinskiHarabasz))
        .numbers("Davies-Bouldin", each(Candidate::daviesBouldin))
        .counts("iterations", all.stream().mapToLong(Candidate::iterations).toArray())
        .texts("converged", all.stream().map(one -> one.converged() ? "yes" : "no").toList())
        .texts(
            "chosen",
            all.stream().map(one -> one.equals(selection.chosen()) ? "chosen" : "").toList());
  }
}
