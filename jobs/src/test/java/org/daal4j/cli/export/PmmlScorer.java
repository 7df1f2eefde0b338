package org.daal4j.cli.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Scores rows by a PMML document, as the specification of PMML 4.4.1 says: Regression, Clustering,
 * Transformations, and the treatment of values in a MiningSchema. Written from it, and knows
 * nothing of what writes the documents.
 */
final class PmmlScorer {

  private final Element root;
  private final Map<String, Set<String>> values = new HashMap<>(); // of fields of some values

  private PmmlScorer(Element root) {
    this.root = root;
    for (Element field : children(child(root, "DataDictionary"), "DataField")) {
      Set<String> known = new HashSet<>();
      children(field, "Value").forEach(value -> known.add(value.getAttribute("value")));
      values.put(field.getAttribute("name"), known);
    }
  }

  /** Reads a document. */
  static PmmlScorer read(Path file) throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return new PmmlScorer(factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement());
  }

  /** Checks a document against the schema of PMML 4.4. */
  static void validate(Path file) throws IOException, SAXException {
    SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    try (InputStream schema = PmmlScorer.class.getResourceAsStream("/pmml.xsd")) {
      factory
          .newSchema(new StreamSource(schema))
          .newValidator()
          .validate(new StreamSource(file.toFile()));
    }
  }

  /** What all models of the document say of a row; "" where they say nothing. */
  List<String> score(Map<String, String> row) {
    List<String> results = new ArrayList<>();
    for (Element model : children(root, "")) {
      if (model.getLocalName().equals("RegressionModel")) {
        results.add(regression(model, row));
      } else if (model.getLocalName().equals("ClusteringModel")) {
        results.add(clustering(model, row));
      }
    }
    return results;
  }

  /** The fields of a model, text or numbers; null when the row is invalid. */
  private Map<String, Object> fields(Element model, Map<String, String> row) {
    Map<String, Object> fields = new HashMap<>();
    for (Element field : children(child(model, "MiningSchema"), "MiningField")) {
      String name = field.getAttribute("name");
      if (!field.getAttribute("usageType").equals("active")) {
        continue;
      }
      String value = row.get(name);
      Set<String> known = values.get(name);
      if (value.isEmpty() && !known.contains("")) {
        if (!field.hasAttribute("missingValueReplacement")) {
          if (field.getAttribute("missingValueTreatment").equals("returnInvalid")) {
            return null;
          }
          continue;
        }
        value = field.getAttribute("missingValueReplacement");
      } else if (!known.isEmpty()
          && !known.contains(value)
          && !field.getAttribute("invalidValueTreatment").equals("asIs")) {
        return null;
      }
      fields.put(name, known.isEmpty() ? (Object) Double.valueOf(value) : value);
    }
    for (Element derived : children(child(model, "LocalTransformations"), "DerivedField")) {
      Object value = evaluate(children(derived, "").get(0), fields);
      if (value != null) {
        fields.put(derived.getAttribute("name"), value);
      }
    }
    return fields;
  }

  private Object evaluate(Element expression, Map<String, Object> fields) {
    switch (expression.getLocalName()) {
      case "FieldRef":
        return fields.get(expression.getAttribute("field"));
      case "Constant":
        return Double.valueOf(expression.getTextContent());
      case "NormDiscrete":
        Object value = fields.get(expression.getAttribute("field"));
        return value == null
            ? null
            : value.equals(expression.getAttribute("value")) ? (Object) 1.0 : (Object) 0.0;
      case "Apply":
        Double left = (Double) evaluate(children(expression, "").get(0), fields);
        Double right = (Double) evaluate(children(expression, "").get(1), fields);
        if (left == null || right == null) {
          return null;
        }
        return switch (expression.getAttribute("function")) {
          case "-" -> left - right;
          case "/" -> left / right;
          default -> throw new AssertionError(expression.getAttribute("function"));
        };
      default:
        throw new AssertionError(expression.getLocalName());
    }
  }

  private String regression(Element model, Map<String, String> row) {
    Map<String, Object> fields = fields(model, row);
    Map<String, Double> scores = new LinkedHashMap<>();
    for (Element table : children(model, "RegressionTable")) {
      double sum = Double.parseDouble(table.getAttribute("intercept"));
      for (Element term : children(table, "NumericPredictor")) {
        Object value = fields == null ? null : fields.get(term.getAttribute("name"));
        if (value == null) {
          return "";
        }
        sum += Double.parseDouble(term.getAttribute("coefficient")) * (Double) value;
      }
      scores.put(table.getAttribute("targetCategory"), sum);
    }
    if (model.getAttribute("functionName").equals("regression")) {
      return Double.toString(scores.values().iterator().next());
    }
    double largest = scores.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    double total = scores.values().stream().mapToDouble(score -> Math.exp(score - largest)).sum();
    String best = "";
    double most = -1;
    for (Map.Entry<String, Double> score : scores.entrySet()) {
      double probability = Math.exp(score.getValue() - largest) / total;
      if (probability > most) {
        most = probability;
        best = score.getKey();
      }
    }
    return best;
  }

  private String clustering(Element model, Map<String, String> row) {
    Map<String, Object> fields = fields(model, row);
    String best = "";
    double least = Double.POSITIVE_INFINITY;
    List<Element> columns = children(model, "ClusteringField");
    for (Element cluster : children(model, "Cluster")) {
      String[] centre = child(cluster, "Array").getTextContent().strip().split(" ");
      double sum = 0;
      for (int j = 0; j < centre.length; j++) {
        Object value = fields == null ? null : fields.get(columns.get(j).getAttribute("field"));
        if (value == null) {
          return "";
        }
        double difference = Math.abs((Double) value - Double.parseDouble(centre[j]));
        sum += difference * difference;
      }
      if (sum < least) {
        least = sum;
        best = cluster.getAttribute("id");
      }
    }
    return best;
  }

  private static Element child(Element parent, String name) {
    List<Element> found = children(parent, name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    if (parent != null) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element
            && (name.isEmpty() || element.getLocalName().equals(name))) {
          children.add(element);
        }
      }
    }
    return children;
  }
}
