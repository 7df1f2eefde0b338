package org.daal4j.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;

/**
 * How the features of a model are prepared, as model.json tells it.
 *
 * @param encoding what becomes of each feature
 * @param positions position from 1 of each feature in the table the model was trained on
 */
record SavedEncoding(Encoding encoding, int[] positions) {

  private static final String FIELD = "encoding";

  /** Describes what becomes of the features of a table, for model.json. */
  void describe(Map<String, Object> fields) {
    List<Map<String, Object>> features = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      FeatureCode code = encoding.features().get(i);
      Map<String, Object> feature = new LinkedHashMap<>();
      feature.put("column", code.name());
      feature.put("position", positions[i]);
      if (code instanceof OfCategory category) {
        feature.put("levels", category.levels());
        feature.put("reference", category.dropsFirst() ? "first" : "none");
        if (code.isFilled()) {
          feature.put("fill", category.levels().get(category.fill()));
        }
      } else if (code.isFilled()) {
        feature.put("fill", ((OfNumber) code).fill());
      }
      feature.put("shift", Arrays.stream(code.shifts()).boxed().toList());
      feature.put("scale", Arrays.stream(code.scales()).boxed().toList());
      features.add(feature);
    }
    fields.put(FIELD, features);
  }

  /** Position of each feature, once for each column it becomes. */
  static int[] expand(Encoding encoding, int[] positions) {
    return IntStream.range(0, positions.length)
        .flatMap(
            i -> IntStream.generate(() -> positions[i]).limit(encoding.features().get(i).columns()))
        .toArray();
  }

  /**
   * That of a saved model; empty when its features are as they are in the table.
   *
   * @throws BadInputException when it is not what a model holds
   */
  static Optional<SavedEncoding> read(ModelReader model) throws BadInputException {
    if (!model.has(FIELD)) {
      return Optional.empty();
    }
    List<? extends ModelReader> features = model.objects(FIELD);
    int[] positions = new int[features.size()];
    List<FeatureCode> codes = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      ModelReader feature = features.get(i);
      positions[i] = feature.integer("position");
      codes.add(code(feature));
    }
    if (codes.isEmpty()) {
      throw model.broken("tells how no feature is prepared");
    }
    return Optional.of(new SavedEncoding(new Encoding(codes), positions));
  }

  private static FeatureCode code(ModelReader feature) throws BadInputException {
    String name = feature.string("column");
    FeatureCode plain;
    if (feature.has("levels")) {
      List<String> levels = feature.strings("levels");
      int fill = -1;
      if (feature.has("fill")) {
        fill = levels.indexOf(feature.string("fill"));
        if (fill < 0) {
          throw feature.broken("fills column " + name + " with what is none of its levels");
        }
      }
      if (levels.isEmpty() || levels.stream().distinct().count() < levels.size()) {
        throw feature.broken("holds no level of column " + name + ", or one twice");
      }
      boolean dropsFirst = feature.string("reference").equals("first");
      plain = OfCategory.plain(name, List.copyOf(levels), fill, dropsFirst);
    } else {
      plain = OfNumber.plain(name, feature.has("fill") ? feature.number("fill") : Double.NaN);
    }
    double[] shifts = feature.vector("shift");
    double[] scales = feature.vector("scale");
    boolean fits = shifts.length == plain.columns() && scales.length == plain.columns();
    if (!fits || Arrays.stream(scales).anyMatch(scale -> scale <= 0)) {
      throw feature.broken("does not tell how column " + name + " is scaled");
    }
    return plain.scaledBy(shifts, scales);
  }
}
