package org.daal4j.export.pmml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.encoding.Unseen;
import org.daal4j.export.ExportedModel;

/**
 * The features of a model: fields of the data, how a model takes them, and fields that are derived
 * from them where a column is not a number as it stands.
 */
final class Fields {

  private final ExportedModel model;
  private final Set<String> taken = new HashSet<>();
  private final List<String> columns = new ArrayList<>();

  Fields(ExportedModel model) {
    this.model = model;
    model.features().forEach(feature -> taken.add(feature.name()));
    for (FeatureCode feature : model.features()) {
      for (int i = 0; i < feature.columns(); i++) {
        boolean derived = isDerived(feature, i);
        columns.add(derived ? unique(feature.columnNames().get(i)) : feature.name());
      }
    }
  }

  /** That name, or one like it that no other field has, which is taken from now on. */
  String unique(String name) {
    String free = name;
    while (!taken.add(free)) {
      free += "'";
    }
    return free;
  }

  /** Names of the fields of the encoded columns, p. */
  List<String> columns() {
    return columns;
  }

  private static boolean isDerived(FeatureCode feature, int column) {
    return feature instanceof OfCategory || isScaled(feature, column);
  }

  private static boolean isScaled(FeatureCode feature, int column) {
    return feature.shifts()[column] != 0 || feature.scales()[column] != 1;
  }

  /** How many fields of data there are. */
  int count() {
    return model.features().size();
  }

  /** Writes what they are. */
  void declare(XmlWriter out) throws IOException {
    for (FeatureCode feature : model.features()) {
      if (feature instanceof OfCategory category) {
        declare(out, category.name(), category.levels());
      } else {
        out.empty(
            "DataField", "name", feature.name(), "optype", "continuous", "dataType", "double");
      }
    }
  }

  /** Writes what a field of some values is. */
  static void declare(XmlWriter out, String name, List<String> values) throws IOException {
    out.begin("DataField", "name", name, "optype", "categorical", "dataType", "string");
    for (String value : values) {
      out.empty("Value", "value", value);
    }
    out.end();
  }

  /** Writes what becomes of values that are missing, or unknown. */
  void take(XmlWriter out) throws IOException {
    for (FeatureCode feature : model.features()) {
      boolean anyLevel = feature instanceof OfCategory && model.unseen() == Unseen.ZERO;
      List<String> attributes =
          new ArrayList<>(List.of("name", feature.name(), "usageType", "active"));
      if (feature.isFilled()) {
        attributes.addAll(List.of("missingValueReplacement", fill(feature)));
      } else {
        attributes.addAll(List.of("missingValueTreatment", "returnInvalid"));
      }
      attributes.addAll(List.of("invalidValueTreatment", anyLevel ? "asIs" : "returnInvalid"));
      out.empty("MiningField", attributes.toArray(String[]::new));
    }
  }

  private static String fill(FeatureCode feature) {
    return feature instanceof OfNumber number
        ? ShortestDecimal.format(number.fill())
        : ((OfCategory) feature).levels().get(((OfCategory) feature).fill());
  }

  /** Writes the derived fields, if there are any. */
  void derive(XmlWriter out) throws IOException {
    boolean begun = false;
    int j = 0;
    for (FeatureCode feature : model.features()) {
      for (int i = 0; i < feature.columns(); i++, j++) {
        if (isDerived(feature, i)) {
          if (!begun) {
            out.begin("LocalTransformations");
            begun = true;
          }
          derive(out, columns.get(j), feature, i);
        }
      }
    }
    if (begun) {
      out.end();
    }
  }

  private static void derive(XmlWriter out, String name, FeatureCode feature, int column)
      throws IOException {
    out.begin("DerivedField", "name", name, "optype", "continuous", "dataType", "double");
    if (isScaled(feature, column)) {
      out.begin("Apply", "function", "/").begin("Apply", "function", "-");
      plain(out, feature, column);
      constant(out, feature.shifts()[column]);
      out.end();
      constant(out, feature.scales()[column]);
      out.end();
    } else {
      plain(out, feature, column);
    }
    out.end();
  }

  private static void plain(XmlWriter out, FeatureCode feature, int column) throws IOException {
    if (feature instanceof OfCategory category) {
      int level = column + (category.dropsFirst() ? 1 : 0);
      out.empty("NormDiscrete", "field", category.name(), "value", category.levels().get(level));
    } else {
      out.empty("FieldRef", "field", feature.name());
    }
  }

  private static void constant(XmlWriter out, double value) throws IOException {
    out.begin("Constant", "dataType", "double").text(ShortestDecimal.format(value)).end();
  }
}
