package org.daal4j.export.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.encoding.Unseen;
import org.daal4j.export.ExportedModel;

/**
 * The features of a model, from the inputs of a graph to its encoded columns. The inputs are {@code
 * numbers}, {@code double[rows, m]} with NaN where there is no value, and {@code categories},
 * {@code string[rows, c]} with an empty text there (unless that is a level).
 */
final class EncodedInputs {

  static final String NUMBERS = "numbers";
  static final String CATEGORIES = "categories";

  /** What a row is that is part of a shape. */
  static final int ROWS = -1;

  private final ExportedModel model;
  private final Graph graph;
  private final List<OfNumber> numbers = new ArrayList<>();
  private final List<OfCategory> categories = new ArrayList<>();
  private String checks = ""; // [rows, 1]: NaN for a row that has no result, else 0

  EncodedInputs(ExportedModel model, Graph graph) {
    this.model = model;
    this.graph = graph;
    for (FeatureCode feature : model.features()) {
      if (feature instanceof OfNumber number) {
        numbers.add(number);
      } else {
        categories.add((OfCategory) feature);
      }
    }
  }

  /** Names of the columns of the numbers. */
  List<String> numberNames() {
    return numbers.stream().map(FeatureCode::name).toList();
  }

  /** Names of the columns of the categories. */
  List<String> categoryNames() {
    return categories.stream().map(FeatureCode::name).toList();
  }

  /** Declares the inputs and encodes them; returns the name of {@code double[rows, p]}. */
  String encode() {
    String filled = "";
    if (!numbers.isEmpty()) {
      graph.input(NUMBERS, Tensor.DOUBLE, ROWS, numbers.size());
      filled = fillAndScale();
    }
    if (!categories.isEmpty()) {
      graph.input(CATEGORIES, Tensor.STRING, ROWS, categories.size());
    }
    return inOrder(filled);
  }

  private String fillAndScale() {
    String values = NUMBERS;
    if (numbers.stream().anyMatch(FeatureCode::isFilled)) {
      String fill = graph.matrix(numbers.stream().mapToDouble(OfNumber::fill).toArray());
      values = graph.node("Where", graph.node("IsNaN", values), fill, values);
    }
    return scaled(
        values,
        numbers.stream().mapToDouble(number -> number.shifts()[0]).toArray(),
        numbers.stream().mapToDouble(number -> number.scales()[0]).toArray());
  }

  private String scaled(String values, double[] shifts, double[] scales) {
    String shifted =
        Arrays.stream(shifts).allMatch(shift -> shift == 0)
            ? values
            : graph.node("Sub", values, graph.matrix(shifts));
    return Arrays.stream(scales).allMatch(scale -> scale == 1)
        ? shifted
        : graph.node("Div", shifted, graph.matrix(scales));
  }

  /** Numbers that follow each other are taken together, and each category stands in its place. */
  private String inOrder(String filled) {
    List<String> pieces = new ArrayList<>();
    int number = 0;
    int category = 0;
    int run = 0; // numbers since the last category
    for (FeatureCode feature : model.features()) {
      if (feature instanceof OfNumber) {
        number++;
        run++;
        continue;
      }
      if (run > 0) {
        pieces.add(columns(filled, number - run, number, numbers.size()));
        run = 0;
      }
      String indicators = indicators((OfCategory) feature, category++);
      if (feature.columns() > 0) {
        pieces.add(indicators);
      }
    }
    if (run > 0) {
      pieces.add(columns(filled, number - run, number, numbers.size()));
    }
    return pieces.size() == 1
        ? pieces.get(0)
        : graph.node("Concat", Map.of("axis", 1), pieces.toArray(String[]::new));
  }

  private String columns(String matrix, int from, int to, int all) {
    return from == 0 && to == all
        ? matrix
        : graph.node("Slice", matrix, graph.integers(from), graph.integers(to), graph.integers(1));
  }

  private String indicators(OfCategory category, int place) {
    String column = graph.node("Gather", Map.of("axis", 1), CATEGORIES, graph.integers(place));
    int levels = category.levels().size();
    String indicators = isOne(graph.node("Equal", column, graph.texts(category.levels())));
    boolean canBeMissing = !category.levels().contains("");
    if (canBeMissing && (category.isFilled() || model.unseen() == Unseen.ZERO)) {
      String missing = graph.node("Equal", column, graph.texts(List.of("")));
      if (category.isFilled()) {
        double[] fill = new double[levels];
        fill[category.fill()] = 1;
        indicators = graph.node("Where", missing, graph.matrix(fill), indicators);
      } else {
        check(missing);
      }
    }
    if (model.unseen() == Unseen.FAIL) {
      String known = graph.node("ReduceSum", Map.of("keepdims", 1), indicators, graph.integers(1));
      check(graph.node("Equal", known, graph.number(0)));
    }
    int first = category.dropsFirst() ? 1 : 0;
    return scaled(columns(indicators, first, levels, levels), category.shifts(), category.scales());
  }

  private String isOne(String truths) {
    return graph.node("Cast", Map.of("to", Tensor.DOUBLE), truths);
  }

  private void check(String fails) {
    String check = graph.node("Where", fails, graph.number(Double.NaN), graph.number(0));
    checks = checks.isEmpty() ? check : graph.node("Add", checks, check);
  }

  /** Results {@code double[rows, ..]}, NaN in rows that have none. */
  String checked(String results) {
    return checks.isEmpty() ? results : graph.node("Add", results, checks);
  }
}
