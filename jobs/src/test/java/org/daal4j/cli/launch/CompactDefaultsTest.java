package org.daal4j.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Hadoop reads in place of its own defaults says the same. */
class CompactDefaultsTest {

  @TempDir Path directory;

  @Test
  void everyDefaultOfHadoopStaysAsItIs() throws Exception {
    Path jar = directory.resolve("defaults.jar");
    CompactDefaults.main(new String[] {jar.toString()});
    List<String> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (String name : CompactDefaults.NAMES) {
        if (zip.getEntry(name) == null) {
          continue;
        }
        found.add(name);
        byte[] compact;
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
          compact = in.readAllBytes();
        }
        byte[] whole;
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(name)) {
          whole = in.readAllBytes();
        }
        assertThat(properties(compact)).isEqualTo(properties(whole)).hasSizeGreaterThan(50);
        assertThat(compact.length).isLessThan(whole.length / 2);
      }
    }
    assertThat(found).contains("core-default.xml", "mapred-default.xml", "yarn-default.xml");
  }

  @Test
  void valuesStayToTheLetter() throws Exception {
    String xml =
        "<?xml version=\"1.0\"?><!-- <property> --><configuration>\n"
            + " <property><name>a</name><value> 1 &lt; 2 &amp;\n3 </value>"
            + "<description>of <b>a</b> &lt;</description></property>\n"
            + " <property><description>first</description><name>b</name><value/>"
            + "<final>true</final></property>\n"
            + " <property><name>c</name><value> </value></property>"
            + " <property><name>d</name><value><![CDATA[<x>]]></value></property>"
            + "</configuration>";
    assertThat(compact(xml))
        .endsWith(
            "<configuration><property><name>a</name><value> 1 &lt; 2 &amp;\n3 </value></property>"
                + "<property><name>b</name><value></value><final>true</final></property>"
                + "<property><name>c</name><value> </value></property>"
                + "<property><name>d</name><value>&lt;x&gt;</value></property></configuration>");
  }

  private static String compact(String xml) throws XMLStreamException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CompactDefaults.compact(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> properties(byte[] xml) throws IOException {
    Configuration conf = new Configuration(false);
    conf.addResource(new ByteArrayInputStream(xml), "defaults");
    Map<String, String> all = new TreeMap<>();
    for (Map.Entry<String, String> property : conf) {
      all.put(property.getKey(), conf.getRaw(property.getKey()));
    }
    all.put("final", conf.getFinalParameters().toString());
    return all;
  }
}
