package org.daal4j.launch;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.hadoop.conf.Configuration;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The java action of the example workflow, with its parameters filled in, and what Oozie's server
 * makes of it: the settings its launcher reads.
 */
final class OozieWorkflow {

  static final Path FILE = Child.CHECKOUT.resolve("conf/workflows/oozie/kmeans/workflow.xml");

  private final Element java;
  private final List<String> more;

  private OozieWorkflow(Element java, List<String> more) {
    this.java = java;
    this.more = more;
  }

  /**
   * Reads the example.
   *
   * @param more arguments beside its own
   */
  static OozieWorkflow with(Map<String, String> parameters, String... more)
      throws IOException, ParserConfigurationException, SAXException {
    String text = Files.readString(FILE);
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      text = text.replace("${" + parameter.getKey() + "}", parameter.getValue());
    }
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)))
            .getDocumentElement();
    return new OozieWorkflow((Element) root.getElementsByTagName("java").item(0), List.of(more));
  }

  /** The jars of Oozie, separated by colons. */
  static String classPath() throws IOException {
    return Files.readString(Child.CHECKOUT.resolve("conf/workflows/target/classpath")).strip();
  }

  /** The arguments of the main class. */
  List<String> arguments() {
    return Stream.concat(texts("arg").stream(), more.stream()).toList();
  }

  /** Options of the launcher's JVM. */
  List<String> javaOptions() {
    return Arrays.asList(texts("java-opts").get(0).strip().split("\\s+"));
  }

  /** Megabytes of the launcher's container. */
  int memory() {
    return Integer.parseInt(texts("memory.mb").get(0));
  }

  /** What Oozie hands the main class: the file named by oozie.action.conf.xml. */
  Configuration actionSettings() {
    Configuration settings = new Configuration(false);
    NodeList properties = java.getElementsByTagName("property");
    for (int i = 0; i < properties.getLength(); i++) {
      Element property = (Element) properties.item(i);
      settings.set(text(property, "name"), text(property, "value"));
    }
    settings.set("oozie.action.java.main", texts("main-class").get(0));
    settings.set("mapreduce.job.complete.cancel.delegation.tokens", "false");
    return settings;
  }

  /** What Oozie hands its launcher: the file launcher.xml. */
  Configuration launcherSettings(String actionDirectory) {
    Configuration settings = new Configuration(false);
    settings.set("oozie.action.dir.path", actionDirectory);
    settings.set("oozie.action.recovery.id", "0000001-oozie-W@kmeans@0");
    settings.set("oozie.job.id", "0000001-oozie-W");
    settings.set("oozie.action.id", "0000001-oozie-W@kmeans");
    settings.set("oozie.action.prepare.xml", "");
    settings.set("oozie.submitter.user", System.getProperty("user.name"));
    settings.set("oozie.launcher.action.main.class", "org.apache.oozie.action.hadoop.JavaMain");
    List<String> arguments = arguments();
    settings.setInt("oozie.action.main.arg.count", arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      settings.set("oozie.action.main.arg." + i, arguments.get(i));
    }
    return settings;
  }

  private List<String> texts(String tag) {
    List<String> texts = new ArrayList<>();
    NodeList elements = java.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private static String text(Element parent, String tag) {
    return parent.getElementsByTagName(tag).item(0).getTextContent();
  }
}
