package org.daal4j.export.sql;

import static org.daal4j.export.sql.Dialect.number;

import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.encoding.Unseen;

/**
 * The features of a row of the table {@code t}, filled and encoded; NULL where there is no value
 * and none stands for it.
 *
 * @param dialect how it is spelled
 * @param unseen what a level does that the model does not know
 */
record Inputs(Dialect dialect, Unseen unseen) {

  /** A number that is filled, shifted and scaled. */
  String value(OfNumber feature) {
    String value = dialect.asNumber("t." + dialect.name(feature.name()));
    if (feature.isFilled()) {
      value = "COALESCE(" + value + ", " + number(feature.fill()) + ")";
    }
    double shift = feature.shifts()[0];
    double scale = feature.scales()[0];
    String shifted = shift == 0 ? value : "(" + value + " - " + number(shift) + ")";
    return scale == 1 ? shifted : "(" + shifted + " / " + number(scale) + ")";
  }

  /**
   * What stands for the level of a category.
   *
   * @param values expressions, one for each level
   * @param none the same for a level that the model does not know
   */
  String byLevel(OfCategory feature, String[] values, String none) {
    String column = "t." + dialect.name(feature.name());
    String text = dialect.asText(column);
    if (feature.isFilled()) {
      text =
          "COALESCE(" + text + ", " + dialect.literal(feature.levels().get(feature.fill())) + ")";
    }
    StringBuilder cases = new StringBuilder("CASE ").append(text);
    for (int level = 0; level < values.length; level++) {
      cases
          .append(" WHEN ")
          .append(dialect.literal(feature.levels().get(level)))
          .append(" THEN ")
          .append(values[level]);
    }
    if (unseen == Unseen.ZERO) {
      cases.append(" ELSE ");
      cases.append(
          feature.isFilled() ? none : "CASE WHEN " + column + " IS NOT NULL THEN " + none + " END");
    }
    return cases.append(" END").toString();
  }
}
