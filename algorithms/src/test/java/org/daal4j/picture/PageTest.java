package org.daal4j.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PageTest {

  private static final Pattern SVG = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);
  private static final Set<String> ELEMENTS = Set.of("title", "desc", "text", "path", "rect");

  private static final Page USUAL = DemoPages.usual();
  private static final Page HARD = DemoPages.hard();

  private static String html(Page page) throws IOException {
    StringWriter out = new StringWriter();
    page.write(out);
    return out.toString();
  }

  private static List<Element> svgs(String html) throws Exception {
    List<Element> svgs = new ArrayList<>();
    Matcher matcher = SVG.matcher(html);
    while (matcher.find()) {
      svgs.add(
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(matcher.group())))
              .getDocumentElement());
    }
    return svgs;
  }

  @Test
  void everyPictureIsXmlWithARoleATitleAndADescription() throws Exception {
    Set<String> names = new HashSet<>();
    for (Page page : List.of(USUAL, HARD)) {
      List<Element> svgs = svgs(html(page));
      assertThat(svgs.size()).isGreaterThan(20);
      names.clear();
      for (Element svg : svgs) {
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        Element title = (Element) svg.getFirstChild();
        Element description = (Element) title.getNextSibling();
        assertThat(title.getTagName()).isEqualTo("title");
        assertThat(description.getTagName()).isEqualTo("desc");
        assertThat(description.getTextContent()).isNotEmpty();
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(title.getAttribute("id"));
        assertThat(svg.getAttribute("aria-describedby")).isEqualTo(description.getAttribute("id"));
        assertThat(names.add(title.getAttribute("id"))).isTrue();
        assertThat(svg.getAttribute("viewBox"))
            .isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
        assertThat(Integer.parseInt(svg.getAttribute("width"))).isLessThanOrEqualTo(320);
        checkElements(svg);
      }
    }
  }

  /** Colours by classes only, and nothing that runs or is fetched. */
  private static void checkElements(Element svg) {
    NodeList all = svg.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      assertThat(element.getTagName()).isIn(ELEMENTS);
      for (int a = 0; a < element.getAttributes().getLength(); a++) {
        assertThat(element.getAttributes().item(a).getNodeName())
            .isIn("class", "d", "x", "y", "width", "height", "id", "transform");
      }
    }
  }

  @Test
  void nothingRunsOrIsFetched() throws Exception {
    for (Page page : List.of(USUAL, HARD)) {
      String html = html(page);
      assertThat(html).doesNotContain("<script", "<iframe", "<img", "@import", "url(", "src=");
      assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
      assertThat(html).doesNotContainPattern("<[^>]* (on[a-z]+|href=\"[^\"]*[^,])=");
    }
  }

  @Test
  void everyRunWritesTheSame() throws Exception {
    String first = html(USUAL);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(html(DemoPages.usual())).isEqualTo(first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(first).doesNotContain("\r").doesNotContainPattern("[\" ,L]-0[\" LZ]");
  }

  @Test
  void partsAreInTheirOrderAndPicturesShareAGrid() throws Exception {
    Picture picture =
        BarChart.horizontal("Bars", "n", "v", List.of("a"), new double[] {1}).picture("One.");
    String html =
        html(
            new Page("A & B")
                .picture(picture)
                .section("Sizes", "Of <all>.")
                .picture(picture.inFile("x.csv"))
                .picture(picture)
                .code("one\ntwo")
                .table("Numbers", new Table().counts("rows", new long[] {7})));
    assertThat(html)
        .containsSubsequence(
            "<title>A &amp; B</title>",
            "<h1>A &amp; B</h1>",
            "<div class=\"pictures\">",
            "<figure>",
            "</figure>\n</div>\n<h2>Sizes</h2>\n<p>Of &lt;all&gt;.</p>\n<div class=\"pictures\">",
            "</figure>\n<figure>",
            "</figure>\n</div>\n<div class=\"scroll\"",
            "<pre>one\ntwo</pre>",
            "aria-label=\"Numbers\"",
            "<td class=\"n\">7</td>",
            "</main>\n</body>\n</html>\n");
    assertThat(html.split("<div", -1)).hasSameSizeAs(html.split("</div>", -1));
    assertThat(html(new Page("empty"))).contains("<h1>empty</h1>\n</main>");
  }

  @Test
  void longTablesSayWhereTheRestIs() throws Exception {
    double[] numbers = new double[2_500];
    String html =
        html(new Page("t").table("t", new Table().numbers("x", numbers).inFile("a&b.csv")));
    assertThat(html)
        .contains("<p class=\"more\">2,400 more rows stand in a&amp;b.csv.</p>")
        .contains("<td class=\"n\">0</td>");
    assertThat(html.split("<tr>", -1)).hasSize(102);
    Table wide = new Table();
    for (int i = 0; i < 40; i++) {
      wide = wide.counts("c" + i, new long[101]);
    }
    assertThat(html(new Page("t").table("t", wide)))
        .contains("1 more row and 10 more columns are not shown.")
        .contains(">c29<")
        .doesNotContain(">c30<");
  }
}
