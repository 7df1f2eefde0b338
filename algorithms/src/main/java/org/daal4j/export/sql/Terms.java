package org.daal4j.export.sql;

import static org.daal4j.export.sql.Dialect.number;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.export.ExportedModel;
import org.daal4j.export.Scoring.Coordinates;
import org.daal4j.export.Scoring.Responses;
import org.daal4j.linalg.DoubleDouble;

/** The terms of sums whose order does not matter: a term for each feature of the table. */
final class Terms {

  private final ExportedModel model;
  private final Inputs inputs;

  Terms(ExportedModel model, Inputs inputs) {
    this.model = model;
    this.inputs = inputs;
  }

  /** Of a response. */
  List<String> of(Responses responses, int t) {
    double[] beta = responses.beta()[t];
    List<String> terms = new ArrayList<>();
    if (beta[0] != 0) {
      terms.add(number(beta[0]));
    }
    int j = 1;
    for (FeatureCode feature : model.features()) {
      if (feature instanceof OfNumber one) {
        terms.add(number(beta[j]) + " * " + inputs.value(one));
      } else {
        terms.add(perLevel((OfCategory) feature, beta, j));
      }
      j += feature.columns();
    }
    return terms;
  }

  private String perLevel(OfCategory feature, double[] beta, int from) {
    int first = feature.dropsFirst() ? 1 : 0;
    String[] values = new String[feature.levels().size()];
    for (int level = 0; level < values.length; level++) {
      values[level] = number(level < first ? 0 : beta[from + level - first]);
    }
    return inputs.byLevel(feature, values, number(0));
  }

  /** Of a coordinate. */
  List<String> of(Coordinates coordinates, int k) {
    double[] direction = coordinates.directions()[k];
    List<String> terms = new ArrayList<>();
    int j = 0;
    for (FeatureCode feature : model.features()) {
      if (feature instanceof OfNumber one) {
        terms.add(projected(inputs.value(one), coordinates, direction[j], j));
      } else {
        terms.add(perLevel((OfCategory) feature, coordinates, direction, j));
      }
      j += feature.columns();
    }
    return terms;
  }

  private static String projected(String value, Coordinates coordinates, double direction, int j) {
    double mean = coordinates.means()[j];
    double scale = coordinates.scales()[j];
    String centred = mean == 0 ? value : "(" + value + " - " + number(mean) + ")";
    String scaled = scale == 1 ? centred : "(" + centred + " / " + number(scale) + ")";
    // a constant column counts nothing, but a row without it has no coordinates
    return scale == 0 ? number(0) + " * " + value : number(direction) + " * " + scaled;
  }

  private String perLevel(
      OfCategory feature, Coordinates coordinates, double[] direction, int from) {
    int first = feature.dropsFirst() ? 1 : 0;
    String[] values = new String[feature.levels().size()];
    for (int level = 0; level < values.length; level++) {
      values[level] = number(sum(feature, coordinates, direction, from, level - first));
    }
    return inputs.byLevel(feature, values, number(sum(feature, coordinates, direction, from, -1)));
  }

  /** The columns of a category together, where a row has the level of one of them, or of none. */
  private static double sum(
      OfCategory feature, Coordinates coordinates, double[] direction, int from, int column) {
    double[] zeros = ExportedModel.zeros(feature);
    double[] ones = ExportedModel.ones(feature);
    DoubleDouble sum = DoubleDouble.of(0);
    for (int i = 0; i < zeros.length; i++) {
      int j = from + i;
      if (coordinates.scales()[j] != 0) {
        double x = i == column ? ones[i] : zeros[i];
        double scaled = (x - coordinates.means()[j]) / coordinates.scales()[j];
        sum = sum.add(DoubleDouble.of(direction[j]).multiply(scaled));
      }
    }
    return sum.value();
  }
}
