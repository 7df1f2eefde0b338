package org.daal4j.kmeans;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.daal4j.core.RowWriter;
import org.daal4j.kmeans.selection.Candidate;
import org.daal4j.kmeans.selection.Selection;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;

/** How the table of clusterings that were compared is saved. */
final class SelectionFile {

  private static final String FILE = "selection.csv";
  private static final String FIELD = "selection";
  private static final List<String> COLUMNS =
      List.of(
          "k",
          "objective",
          "silhouette",
          "calinskiHarabasz",
          "daviesBouldin",
          "nIterations",
          "converged",
          "selected");

  private SelectionFile() {}

  static void write(Selection selection, ModelWriter result) throws IOException {
    result.table(FILE, COLUMNS, lines -> writeLines(selection, lines));
    List<Candidate> candidates = selection.candidates();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("k", candidates.stream().map(Candidate::clusters).toList());
    fields.put("objective", numbers(candidates, Candidate::objective));
    fields.put("silhouette", numbers(candidates, Candidate::silhouette));
    fields.put("calinskiHarabasz", numbers(candidates, Candidate::calinskiHarabasz));
    fields.put("daviesBouldin", numbers(candidates, Candidate::daviesBouldin));
    result.put(FIELD, fields);
  }

  private static List<?> numbers(List<Candidate> candidates, ToDoubleFunction<Candidate> number) {
    return ModelNumbers.list(candidates.stream().mapToDouble(number).toArray());
  }

  private static void writeLines(Selection selection, RowWriter lines) throws IOException {
    for (int i = 0; i < selection.candidates().size(); i++) {
      Candidate candidate = selection.candidates().get(i);
      lines.integer(candidate.clusters());
      lines.number(candidate.objective());
      lines.number(candidate.silhouette());
      lines.number(candidate.calinskiHarabasz());
      lines.number(candidate.daviesBouldin());
      lines.integer(candidate.iterations());
      lines.text(String.valueOf(candidate.converged()));
      lines.text(String.valueOf(i == selection.selected()));
      lines.endRow();
    }
  }

  static Optional<Selection> read(ModelReader saved) throws IOException {
    if (!saved.has(FIELD)) {
      return Optional.empty();
    }
    List<Candidate> candidates = new ArrayList<>();
    int selected = -1;
    for (SavedRow row : saved.rows(FILE, COLUMNS)) {
      selected = row.text(7).equals("true") ? candidates.size() : selected;
      candidates.add(
          new Candidate(
              (int) row.wholeNumber(0),
              row.number(1),
              row.number(2),
              row.number(3),
              row.number(4),
              (int) row.wholeNumber(5),
              row.text(6).equals("true")));
    }
    if (selected < 0) {
      throw saved.broken(
          "was chosen from several clusterings, but " + FILE + " tells none of them");
    }
    return Optional.of(new Selection(candidates, selected));
  }
}
