package org.daal4j.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.daal4j.picture.Picture.Drawing;
import org.daal4j.picture.SvgWriter.Box;
import org.junit.jupiter.api.Test;

class PicturesTest {

  private static final double[] NONE = {};
  private static final Pattern POINT = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

  private static String svg(Picture picture) {
    assertThat(picture.drawings()).hasSize(1);
    return picture.drawings().get(0).body().toString();
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  /** By the widths of {@link TextWidth}, which are above those of most fonts. */
  @Test
  void textsDoNotOverlapAndNothingLeavesItsPicture() {
    DemoPages.hardPictures().forEach(PicturesTest::check);
  }

  /** Doubles of all bits, close neighbours and texts of any characters, in any number. */
  @Test
  void anythingIsDrawn() {
    Random random = new Random(16);
    for (int i = 0; i < 400; i++) {
      int n = 1 + random.nextInt(i % 10 == 0 ? 130 : 12);
      double[] x = numbers(random, n);
      double[] y = numbers(random, n);
      List<String> names = new ArrayList<>();
      for (int k = 0; k < n; k++) {
        names.add(text(random));
      }
      String title = text(random);
      String other = text(random);
      LineChart line = new LineChart(title, other, title).line(other, x, y).mark(x[0], other);
      check(line.picture(""));
      check(line.logX().line(title, y, x).logY().picture(""));
      ScatterPlot points = new ScatterPlot(title, title, other).points("p", x, y);
      for (int k = 0; k < Math.min(n, 15); k++) {
        points = points.points(names.get(k), y, x).arrow(y[k], x[k], names.get(k));
        points = points.choose(x[k], y[k], names.get(k)).line(x[k], y[k]);
      }
      check(points.picture(""));
      check(BarChart.horizontal(title, other, title, names, x).picture(""));
      check(BarChart.vertical(title, other, title, names, y).picture(""));
      IntervalPlot intervals = new IntervalPlot(title, other, title, x[0]);
      double[][] square = new double[n][];
      for (int k = 0; k < n; k++) {
        intervals = intervals.interval(names.get(k), y[k], x[k], x[n - 1 - k]);
        square[k] = numbers(random, n);
      }
      check(intervals.picture(""));
      check(HeatMap.diverging(title, names, names, square).withValues().picture(""));
      check(HeatMap.sequential(title, names, names, square).upTo(Math.abs(x[0])).picture(""));
      double[] edges = Arrays.stream(numbers(random, n + 1)).filter(v -> v == v).sorted().toArray();
      if (edges.length > 1) {
        double[] rows = new double[edges.length - 1];
        Arrays.setAll(rows, k -> random.nextInt(1000));
        Histogram histogram = new Histogram(title, other, edges, rows);
        check(histogram.picture(""));
        SmallMultiples small = new SmallMultiples(title, other).plot(histogram, "");
        check(small.picture(""));
        check(new SmallMultiples(title, other).plot(line, "").plot(line.logY(), "").picture(""));
      }
    }
  }

  private static double[] numbers(Random random, int n) {
    double[] numbers = new double[n];
    int kind = random.nextInt(6);
    double base = Double.longBitsToDouble(random.nextLong());
    for (int i = 0; i < n; i++) {
      numbers[i] =
          switch (kind) {
            case 0 -> Double.longBitsToDouble(random.nextLong());
            case 1 -> base + random.nextInt(9) * Math.ulp(base);
            case 2 -> random.nextInt(10);
            case 3 -> Math.rint(random.nextGaussian() * 1e4) / 1e3;
            case 4 -> 1.7e9 + random.nextInt(1 << random.nextInt(25));
            default -> DemoPages.NUMBERS[random.nextInt(DemoPages.NUMBERS.length)];
          };
    }
    return numbers;
  }

  private static String text(Random random) {
    if (random.nextBoolean()) {
      return DemoPages.NAMES.get(random.nextInt(DemoPages.NAMES.size()));
    }
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x100 : 0x110000));
    }
    return text.toString();
  }

  private static void check(Picture picture) {
    for (Drawing drawing : picture.drawings()) {
      List<Box> texts = drawing.body().texts();
      for (int i = 0; i < texts.size(); i++) {
        Box text = texts.get(i);
        if (!text.isInside(drawing.width(), drawing.height())
            || texts.subList(0, i).stream().anyMatch(text::overlaps)) {
          fail("%s of %s in %s", text, texts, drawing.body());
        }
      }
      Matcher point = POINT.matcher(drawing.body().toString());
      while (point.find()) {
        assertThat(Double.parseDouble(point.group(1))).isBetween(-7.0, drawing.width() + 7.0);
        assertThat(Double.parseDouble(point.group(2))).isBetween(-7.0, drawing.height() + 7.0);
      }
    }
  }

  @Test
  void aLineIsBrokenWhereAPointCannotBeDrawn() {
    double[] x = {0, 1, 2, 3, 4, 5};
    double[] y = {1, 2, Double.NaN, 4, Double.POSITIVE_INFINITY, 6};
    Picture picture = new LineChart("t", "x", "y").line("a", x, y).picture("Line.");
    assertThat(picture.caption()).isEqualTo("Line. 2 points are not drawn: not finite.");
    assertThat(count(svg(picture), "class=\"s0 l d0\" d=\"M")).isEqualTo(1);
    String path = svg(picture).replaceAll(".*class=\"s0 l d0\" d=\"([^\"]*)\".*", "$1");
    assertThat(count(path, "M")).isEqualTo(3);
    assertThat(count(path, "L")).isEqualTo(1);
  }

  @Test
  void logarithmicAxesSayWhatTheyCannotShow() {
    LineChart chart =
        new LineChart("t", "x", "y")
            .line("a", new double[] {1, 2, 3, 4}, new double[] {-1, 0, 10, 100});
    assertThat(chart.logY().picture("Line.").caption())
        .isEqualTo("Line. 2 points are not drawn: a logarithmic axis has no 0 or below.");
    assertThat(chart.picture("Line.").caption()).isEqualTo("Line.");
    assertThat(svg(chart.logY().picture("Line."))).contains(">10<", ">100<").doesNotContain(">-");
  }

  /** Half-way between 1 and 100 is 10 on a logarithmic axis, also where their ratio overflows. */
  @Test
  void logarithmicAxesArePowers() {
    assertThat(Axis.up(new Range(1, 100), true, 200, 0).at(10)).isEqualTo(100);
    assertThat(Axis.up(new Range(1e-300, 1e300), true, 200, 0).at(1)).isEqualTo(100);
    assertThat(Axis.up(new Range(1e15, 1e15 + 2), true, 200, 0).at(1e15 + 1))
        .isBetween(99.9, 100.1);
    Range all = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);
    assertThat(Axis.up(all, false, 200, 0).at(0)).isEqualTo(100);
  }

  /** Of many points in a pixel the extremes are drawn: a single peak among 100,000 is seen. */
  @Test
  void longLinesKeepTheirPeaks() {
    double[] x = new double[100_000];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = i;
      y[i] = i % 2;
    }
    y[77_777] = 1000;
    String svg = svg(new LineChart("t", "x", "y").line("a", x, y).picture("Peak."));
    assertThat(svg.length()).isLessThan(30_000);
    Matcher point = POINT.matcher(svg.substring(svg.indexOf("s0 l")));
    double highest = Double.POSITIVE_INFINITY;
    while (point.find()) {
      highest = Math.min(highest, Double.parseDouble(point.group(2)));
    }
    assertThat(highest).isLessThan(40);
  }

  @Test
  void whatIsMoreThanIsDrawnIsCounted() {
    List<String> captions = DemoPages.manyPictures().stream().map(Picture::caption).toList();
    assertThat(captions)
        .contains(
            "Bars. The first 50 of 10,000 are drawn.",
            "Bars. The first 100 of 10,000 are drawn.",
            "Bins. Each bar is of 100 neighbouring bins.",
            "Points. 1 of every 5 of the 10,000 points is drawn.",
            "Intervals. The first 60 of 300 are drawn.",
            "Lines. The first 200 of 250 are drawn.",
            "The strongest correlation of two columns is 0.96. The first 200 x 200 of 250 x 250 are"
                + " drawn. Rows and columns are numbered from the top and the left.",
            "Loadings. Rows are numbered from the top.");
  }

  /**
   * 0 to 1 and 1 to 3 with 10 and 30 rows: areas 10 and 30, heights by the average width 15, 22.5.
   */
  @Test
  void barsOfUnevenBinsHaveAreasThatAreRows() {
    Histogram histogram = new Histogram("t", "x", new double[] {0, 1, 3}, new double[] {10, 30});
    assertThat(histogram.up()).isEqualTo(new Range(0, 22.5));
    assertThat(histogram.picture("Rows.").caption())
        .isEqualTo("Rows. The bins differ in width: areas are numbers of rows.");
    double[] even = {0, 0.1, 0.2, 0.30000000000000004};
    Histogram same = new Histogram("t", "x", even, new double[] {1, 2, 3});
    assertThat(same.up()).isEqualTo(new Range(0, 3));
    assertThat(same.picture("Rows.").caption()).isEqualTo("Rows.");
  }

  @Test
  void binsWithoutWidthOrEndAreCounted() {
    double[] edges = {Double.NEGATIVE_INFINITY, 0, 1, 1, 2, Double.POSITIVE_INFINITY};
    assertThat(
            new Histogram("t", "x", edges, new double[] {5, 1, 7, 2, 1}).picture("Rows.").caption())
        .isEqualTo("Rows. 3 bins are not drawn: without width or end, rows there: 13.");
    assertThat(new Histogram("t", "x", new double[] {5, 5}, new double[] {9}).picture("").caption())
        .isEqualTo("All rows have the value 5.");
  }

  @Test
  void mergedBinsKeepTheirRows() {
    double[] edges = new double[1001];
    double[] rows = new double[1000];
    for (int i = 0; i < 1000; i++) {
      edges[i + 1] = i + 1;
      rows[i] = 1;
    }
    assertThat(new Histogram("t", "x", edges, rows).up().high()).isEqualTo(10);
  }

  @Test
  void colourIsNeverAloneInTellingClassesApart() {
    String svg = svg(DemoPages.twelve());
    for (int c = 0; c < 12; c++) {
      assertThat(svg).contains("\"" + Marker.of(c).style(c) + "\"");
    }
    List<String> shapes = new ArrayList<>();
    for (Marker marker : Marker.values()) {
      PathData path = new PathData();
      marker.add(path, 0, 0, 3);
      String kind = marker.style(0);
      assertThat(shapes).doesNotContain(kind + path);
      shapes.add(kind + path);
    }
    assertThat(shapes).hasSize(Palette.SERIES);
  }

  @Test
  void cellsHaveTheColourOfTheirShare() {
    HeatMap map =
        HeatMap.diverging(
            "t",
            List.of("r"),
            List.of("a", "b", "c", "d", "e"),
            new double[][] {{-2, -0.5, 0, 1, Double.NaN}});
    Picture picture = map.withValues().picture("Heat.");
    assertThat(picture.caption()).isEqualTo("Heat. 1 value is not finite and crossed out.");
    assertThat(svg(picture))
        .contains("\"cells hn10\" d=", "\"cells hn2\" d=", "\"cells hp5\" d=")
        .contains("on-hn10 m", ">-2<", ">-0.5<")
        .doesNotContain("NaN");
    assertThat(svg(map.upTo(1).picture(""))).contains("\"cells hn5\" d=", "\"cells hp10\" d=");
  }

  /**
   * The last number is moved to where it has room: of 60 and of 180 columns upon the one before.
   */
  @Test
  void numbersOfColumnsHaveRoom() {
    for (int n : new int[] {45, 60, 100, 180, 200}) {
      List<String> names = IntStream.range(0, n).mapToObj(j -> "column " + j).toList();
      String drawn = svg(HeatMap.diverging("t", names, names, new double[n][n]).picture(""));
      Matcher label =
          Pattern.compile("<text class=\"q m\" x=\"([0-9.]+)\"[^>]*>([0-9]+)<").matcher(drawn);
      double before = -1;
      int labels = 0;
      while (label.find()) {
        double x = Double.parseDouble(label.group(1));
        double width = TextWidth.of(label.group(2)) + 4;
        assertThat(x - before)
            .as("%s of %d", label.group(2), n)
            .isGreaterThan(before < 0 ? 0 : width);
        before = x;
        labels++;
      }
      assertThat(labels).as("%d columns", n).isGreaterThan(2);
    }
  }

  @Test
  void pointsAreFilledWhereTheIntervalLeavesTheReferenceOut() {
    IntervalPlot plot =
        new IntervalPlot("t", "n", "v", 0)
            .interval("in", 1, -1, 3)
            .interval("out", 2, 1, 3)
            .interval("touching", 1, 0, 2)
            .interval("lost", 1, Double.NEGATIVE_INFINITY, 2);
    Picture picture = plot.picture("Two.");
    assertThat(picture.caption()).isEqualTo("Two. 1 interval is not drawn: not finite.");
    assertThat(svg(picture)).containsPattern("class=\"s0 f\" d=\"M[^M]*\"/>");
    assertThat(svg(picture)).containsPattern("class=\"s0 o\" d=\"M[^M]*M[^M]*\"/>");
  }

  @Test
  void nothingIsSaidWhereThereIsNothing() {
    List<String> none = List.of();
    List<Picture> empty =
        List.of(
            new LineChart("t", "x", "y").picture("None."),
            new LineChart("t", "x", "y").line("a", NONE, NONE).logX().picture("None."),
            new ScatterPlot("t", "x", "y").picture("None."),
            new Histogram("t", "x", new double[] {0}, NONE).picture("None."),
            BarChart.horizontal("t", "n", "v", none, NONE).picture("None."),
            BarChart.vertical("t", "n", "v", none, NONE).picture("None."),
            HeatMap.diverging("t", none, none, new double[0][]).picture("None."),
            new IntervalPlot("t", "n", "v", 0).picture("None."));
    for (Picture picture : empty) {
      assertThat(svg(picture)).contains("nothing to draw");
      assertThat(picture.caption()).isEqualTo("None.");
    }
    assertThat(new SmallMultiples("t", "n").picture("None.").drawings()).isEmpty();
  }

  @Test
  void chartsKeepCopies() {
    double[] y = {1, 2};
    LineChart chart = new LineChart("t", "x", "y").line("a", new double[] {0, 1}, y);
    String before = svg(chart.picture(""));
    y[1] = 1e9;
    assertThat(svg(chart.picture(""))).isEqualTo(before);
    chart.line("b", y, y).mark(1, "m").logX();
    assertThat(svg(chart.picture(""))).isEqualTo(before);
  }

  @Test
  void sizesThatDoNotFitAreRefused() {
    double[] one = {1};
    double[] two = {1, 2};
    assertThatThrownBy(() -> new LineChart("t", "x", "y").line("a", one, two))
        .hasMessage("a has 1 places, but 2 values");
    assertThatThrownBy(() -> new Histogram("t", "x", two, two))
        .hasMessage("A histogram of 2 bins has 2 edges");
    assertThatThrownBy(() -> new Histogram("t", "x", new double[] {1, Double.NaN}, one))
        .hasMessage("Bin 0 is from 1.0 to NaN");
    assertThatThrownBy(() -> new Histogram("t", "x", two, new double[] {-1}))
        .hasMessage("Bin 0 has -1.0 rows");
    assertThatThrownBy(() -> BarChart.vertical("t", "n", "v", List.of("a"), two))
        .hasMessage("t has 1 names, but 2 values");
    assertThatThrownBy(
            () -> HeatMap.sequential("t", List.of("r"), List.of("a"), new double[][] {{1, 2}}))
        .hasMessage("t: row 0 has 2 values, not 1");
    assertThatThrownBy(() -> new Table().numbers("a", one).numbers("b", two))
        .hasMessage("Column b has 2 rows, not 1");
    LineChart line = new LineChart("t", "x", "y");
    SmallMultiples lines = new SmallMultiples("t", "n").plot(line, "");
    assertThatThrownBy(() -> lines.plot(new ScatterPlot("t", "x", "y"), ""))
        .hasMessage("Small multiples are plots of one kind");
  }
}
