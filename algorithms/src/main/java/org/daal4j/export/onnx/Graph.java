package org.daal4j.export.onnx;

import java.util.List;
import java.util.Map;

/** A graph that is being built: nodes in the order in which they run, with their constants. */
final class Graph {

  private static final int NODE = 1;
  private static final int NAME = 2;
  private static final int INITIALIZER = 5;
  private static final int INPUT = 11;
  private static final int OUTPUT = 12;

  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_NAME = 3;
  private static final int NODE_OPERATOR = 4;
  private static final int NODE_ATTRIBUTE = 5;

  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_INT = 3;
  private static final int ATTRIBUTE_GRAPH = 6;
  private static final int ATTRIBUTE_TYPE = 20;
  private static final int TYPE_INT = 2;
  private static final int TYPE_GRAPH = 5;

  private static final int VALUE_NAME = 1;
  private static final int VALUE_TYPE = 2;
  private static final int TENSOR_TYPE = 1;
  private static final int ELEMENT_TYPE = 1;
  private static final int SHAPE = 2;
  private static final int DIMENSION = 1;
  private static final int DIMENSION_SIZE = 1;
  private static final int DIMENSION_NAME = 2;

  private final Message message = new Message();
  private final String prefix;
  private int names;

  /**
   * An empty one.
   *
   * @param name its own, with which those of its values begin
   */
  Graph(String name) {
    this.prefix = name + "_";
    message.put(NAME, name);
  }

  /** The message. */
  Message message() {
    return message;
  }

  private String fresh() {
    return prefix + ++names;
  }

  /** Adds a constant; returns its name. */
  String matrix(double[]... rows) {
    String name = fresh();
    message.put(INITIALIZER, Tensor.matrix(name, rows));
    return name;
  }

  /** Adds a list of whole numbers; see {@link #matrix}. */
  String integers(long... values) {
    String name = fresh();
    message.put(INITIALIZER, Tensor.integers(name, values));
    return name;
  }

  /** Adds a whole number; see {@link #matrix}. */
  String integer(long value) {
    String name = fresh();
    message.put(INITIALIZER, Tensor.integer(name, value));
    return name;
  }

  /** Adds a number; see {@link #matrix}. */
  String number(double value) {
    String name = fresh();
    message.put(INITIALIZER, Tensor.number(name, value));
    return name;
  }

  /** Adds texts; see {@link #matrix}. */
  String texts(List<String> values) {
    String name = fresh();
    message.put(INITIALIZER, Tensor.texts(name, values));
    return name;
  }

  /** Adds an operator; returns the name of its result. */
  String node(String operator, String... inputs) {
    return node(operator, Map.of(), inputs);
  }

  /**
   * Adds an operator.
   *
   * @param attributes whole numbers by name
   * @return the name of its result
   */
  String node(String operator, Map<String, Integer> attributes, String... inputs) {
    String result = fresh();
    add(operator, attributes, result, inputs);
    return result;
  }

  private void add(
      String operator, Map<String, Integer> attributes, String result, String... inputs) {
    Message node = described(operator, result, inputs);
    attributes.forEach((name, value) -> node.put(NODE_ATTRIBUTE, attribute(name, value)));
    message.put(NODE, node);
  }

  /** Runs a graph for each slice of some constants, along their first axis; stacks its results. */
  String scan(Graph body, String slices) {
    String result = fresh();
    Message graph =
        new Message()
            .put(ATTRIBUTE_NAME, "body")
            .put(ATTRIBUTE_GRAPH, body.message)
            .put(ATTRIBUTE_TYPE, TYPE_GRAPH);
    message.put(
        NODE,
        described("Scan", result, slices)
            .put(NODE_ATTRIBUTE, graph)
            .put(NODE_ATTRIBUTE, attribute("num_scan_inputs", 1)));
    return result;
  }

  private static Message described(String operator, String result, String... inputs) {
    Message node = new Message();
    for (String input : inputs) {
      node.put(NODE_INPUT, input);
    }
    return node.put(NODE_OUTPUT, result).put(NODE_NAME, result).put(NODE_OPERATOR, operator);
  }

  private static Message attribute(String name, int value) {
    return new Message()
        .put(ATTRIBUTE_NAME, name)
        .put(ATTRIBUTE_INT, value)
        .put(ATTRIBUTE_TYPE, TYPE_INT);
  }

  /** Declares an input; a size below 0 is that of the rows. */
  void input(String name, int type, long... sizes) {
    message.put(INPUT, value(name, type, sizes));
  }

  /** Declares the output of that name, which is a result. */
  void output(String result, String name, int type, long... sizes) {
    message.put(NODE, described("Identity", name, result));
    message.put(OUTPUT, value(name, type, sizes));
  }

  private static Message value(String name, int type, long... sizes) {
    Message shape = new Message();
    for (long size : sizes) {
      Message dimension = new Message();
      shape.put(
          DIMENSION,
          size < 0 ? dimension.put(DIMENSION_NAME, "rows") : dimension.put(DIMENSION_SIZE, size));
    }
    Message tensor = new Message().put(ELEMENT_TYPE, type).put(SHAPE, shape);
    return new Message()
        .put(VALUE_NAME, name)
        .put(VALUE_TYPE, new Message().put(TENSOR_TYPE, tensor));
  }
}
