package org.daal4j.dbscan;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.SavedRow;

/**
 * How far sampled rows have their M-th nearest row, and a radius that this suggests ({@link
 * KDistances}).
 *
 * @param columns the p columns of the table
 * @param minObservations M: weight of neighbours that makes a row core
 * @param shares of the rows up to each distance, ascending, {@code double[..]}
 * @param distances of sampled rows that have an M-th nearest row, ascending, {@code double[..]}
 * @param sampledRows how many rows were sampled, equal ones counted once
 * @param epsilon the radius suggested; empty when no distance is above 0
 * @param rows number of rows, n
 * @param passes passes over the rows
 */
public record EpsilonSuggestion(
    ModelColumns columns,
    long minObservations,
    double[] shares,
    double[] distances,
    int sampledRows,
    OptionalDouble epsilon,
    long rows,
    int passes)
    implements DbscanResult {

  private static final String FILE = "kDistances.csv";
  private static final List<String> FILE_COLUMNS = List.of("rank", "share", "distance");
  private static final String MIN_OBSERVATIONS = "minObservations";
  private static final String SAMPLED_ROWS = "sampledRows";
  private static final String EPSILON = "suggestedEpsilon";

  static EpsilonSuggestion of(
      ModelColumns columns, long minObservations, KDistances found, long rows, int passes) {
    return new EpsilonSuggestion(
        columns,
        minObservations,
        found.shares(),
        found.distances(),
        found.sampled(),
        found.suggestion(),
        rows,
        passes);
  }

  static EpsilonSuggestion read(ModelReader saved) throws IOException {
    List<SavedRow> lines = saved.rows(FILE, FILE_COLUMNS);
    double[] shares = new double[lines.size()];
    double[] distances = new double[lines.size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = lines.get(i).number(1);
      distances[i] = lines.get(i).number(2);
    }
    return new EpsilonSuggestion(
        ModelColumns.read(saved, 0),
        saved.wholeNumber(MIN_OBSERVATIONS),
        shares,
        distances,
        saved.integer(SAMPLED_ROWS),
        saved.has(EPSILON) ? OptionalDouble.of(saved.number(EPSILON)) : OptionalDouble.empty(),
        saved.wholeNumber("rows"),
        saved.integer("passes"));
  }

  /** The least distance within which a share of the rows have their M-th nearest row, or NaN. */
  public double distanceOf(double share) {
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] >= share) {
        return distances[i];
      }
    }
    return Double.NaN;
  }

  /** The share of the rows that are core for a radius. */
  public double shareWithin(double radius) {
    double share = 0;
    for (int i = 0; i < shares.length && distances[i] <= radius; i++) {
      share = shares[i];
    }
    return share;
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    result.table(FILE, FILE_COLUMNS, this::writeLines);
    result.put("rows", rows);
    result.put("passes", passes);
    result.put(MIN_OBSERVATIONS, minObservations);
    result.put(SAMPLED_ROWS, sampledRows);
    if (epsilon.isPresent()) {
      result.put(EPSILON, epsilon.getAsDouble());
    }
  }

  private void writeLines(RowWriter lines) throws IOException {
    for (int i = 0; i < shares.length; i++) {
      lines.integer(i + 1);
      lines.number(shares[i]);
      lines.number(distances[i]);
      lines.endRow();
    }
  }
}
