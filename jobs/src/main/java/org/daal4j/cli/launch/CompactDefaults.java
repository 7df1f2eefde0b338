package org.daal4j.cli.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Hadoop's defaults without what is written about each of them. Hadoop reads these files some ten
 * times in the first second of a process, and two thirds of them are descriptions; {@code
 * bin/daal4j} puts the jar that this makes in front of Hadoop's own.
 */
public final class CompactDefaults {

  /** The files of defaults that Hadoop's client has. */
  static final List<String> NAMES =
      List.of("core-default.xml", "hdfs-default.xml", "mapred-default.xml", "yarn-default.xml");

  private static final long TIME = 315_532_800_000L; // of every entry: 1980, the first there is

  private static final Set<String> WITH_TEXT = Set.of("name", "value", "final");
  private static final Set<String> AROUND = Set.of("configuration", "property");

  private CompactDefaults() {}

  /**
   * Writes a jar of the files that are on the class path.
   *
   * @param args the jar
   */
  public static void main(String[] args) throws IOException, XMLStreamException {
    try (JarOutputStream jar =
        new JarOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[0]))))) {
      for (String name : NAMES) {
        try (InputStream in = CompactDefaults.class.getClassLoader().getResourceAsStream(name)) {
          if (in != null) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(TIME);
            jar.putNextEntry(entry);
            compact(in, jar);
            jar.closeEntry();
          }
        }
      }
    }
  }

  /** Writes the same names, values and finality. */
  static void compact(InputStream in, OutputStream out) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    XMLStreamReader from = factory.createXMLStreamReader(in);
    XMLStreamWriter to =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    String inside = "";
    while (from.hasNext()) {
      switch (from.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inside = from.getLocalName();
          if (isKept(inside)) {
            to.writeStartElement(inside);
          }
        }
        case XMLStreamConstants.CHARACTERS -> {
          if (WITH_TEXT.contains(inside)) {
            to.writeCharacters(from.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (isKept(from.getLocalName())) {
            to.writeEndElement();
          }
          inside = "";
        }
        default -> {}
      }
    }
    to.flush();
  }

  private static boolean isKept(String element) {
    return WITH_TEXT.contains(element) || AROUND.contains(element);
  }
}
