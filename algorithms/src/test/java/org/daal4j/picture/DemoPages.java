package org.daal4j.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Pages with pictures of all kinds: of usual data, and of data that is hard to draw. */
final class DemoPages {

  private static final String[] SPECIES = {"setosa", "versicolor", "virginica"};

  /** Names as columns may have them. */
  static final List<String> NAMES =
      List.of(
          "sepal length",
          "<script>alert(1)</script>",
          "a&b \"quoted\" 'single'",
          "x".repeat(300),
          "W".repeat(40),
          "שלום עולם",
          "العربية ٣",
          "عام abc שנה 5",
          "line\nfeed\ttab\r",
          "\u0000\u0007\u001b[31m",
          "\u202eright to left override",
          "😀👩‍👩‍👧 emoji",
          "漢字の列の名前はとても長いです",
          "щшщшщшщшщшщшщшщшщшщ",
          "é\u0301\u0301 combining",
          "\ud800 lone surrogate",
          "</svg></title></style>",
          "&lt;&#x3c;",
          " ",
          "");

  /** Numbers as columns may have them. */
  static final double[] NUMBERS = {
    0,
    -0.0,
    1,
    -1,
    1e300,
    -1e300,
    1e-300,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    Double.MIN_VALUE,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NaN
  };

  private DemoPages() {}

  /** Every kind, of usual data. */
  static Page usual() {
    double[] iterations = {0, 1, 2, 3, 4, 5, 6, 7, 8};
    double[] objective = {681.4, 152.3, 97.2, 84.1, 80.2, 79.1, 78.9, 78.86, 78.85};
    Page page =
        new Page("k-means of iris.csv")
            .text("150 rows of 4 columns in 3 clusters, by 8 iterations.")
            .section("How it went", "The objective is the sum of squared distances.")
            .picture(
                new LineChart("Objective by iteration", "iteration", "objective")
                    .line("objective", iterations, objective)
                    .picture("The objective fell from 681.4 to 78.85 in 8 iterations.")
                    .inFile("iterations.csv"))
            .picture(
                BarChart.horizontal(
                        "Sizes of clusters",
                        "cluster",
                        "rows",
                        List.of("0", "1", "2"),
                        new double[] {50, 62, 38})
                    .picture("The largest cluster has 62 of 150 rows, the smallest 38."))
            .picture(clusters())
            .picture(deviations());
    page = page.section("Regression", "").picture(path()).picture(coefficients());
    page = page.picture(residuals()).picture(scree()).picture(biplot());
    page = page.section("Columns", "").picture(columns()).picture(uneven());
    page = page.picture(correlation(12, true)).picture(correlation(50, false));
    page = page.picture(correlation(200, false)).picture(confusion()).picture(twelve());
    return page.section("What comes next", "These commands go on from here.")
        .code(
            "daal4j kmeans -i iris.csv -k 3 -o clusters\ndaal4j report --model clusters -o report.html")
        .table(
            "Clusters",
            new Table()
                .texts("cluster", List.of("0", "1", "2"))
                .counts("rows", new long[] {50, 62, 38})
                .numbers("sumSquaredDistances", new double[] {15.151, 39.820967741935484, 23.879}));
  }

  private static Picture clusters() {
    Random random = new Random(1);
    ScatterPlot plot = new ScatterPlot("Clusters in two dimensions", "first component", "second");
    double[][] centres = {{-2.6, 0.2}, {0.7, -0.3}, {2.2, 0.3}};
    for (int c = 0; c < 3; c++) {
      double[] x = new double[60];
      double[] y = new double[60];
      for (int i = 0; i < x.length; i++) {
        x[i] = centres[c][0] + random.nextGaussian() * 0.5;
        y[i] = centres[c][1] + random.nextGaussian() * 0.4;
      }
      plot = plot.points(SPECIES[c], x, y);
    }
    for (int c = 0; c < 3; c++) {
      plot = plot.choose(centres[c][0], centres[c][1], "centre " + c);
    }
    return plot.picture(
        "The clusters 1 and 2 touch; the two components have 97.8 % of the variance.");
  }

  private static Picture deviations() {
    double[][] values = {
      {-1.01, 0.85, -1.30, -1.25}, {0.08, -0.71, 0.37, 0.31}, {1.2, 0.1, 1.1, 1.2}
    };
    return HeatMap.diverging(
            "Centroids as deviations",
            List.of("cluster 0", "cluster 1", "cluster 2"),
            List.of("sepal length", "sepal width", "petal length", "petal width"),
            values)
        .withValues()
        .picture("Cluster 0 has petals 1.3 standard deviations shorter than the mean.");
  }

  private static Picture path() {
    LineChart chart = new LineChart("Coefficients along the path", "lambda", "coefficient").logX();
    double[] lambdas = new double[100];
    for (int i = 0; i < lambdas.length; i++) {
      lambdas[i] = Math.pow(10, 1 - i * 0.04);
    }
    for (int j = 0; j < 6; j++) {
      double[] values = new double[lambdas.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (j - 2.5) * 100 * Math.max(0, 1 - lambdas[i] * (j + 1));
      }
      chart = chart.line("coefficient of x" + j, lambdas, values);
    }
    return chart
        .mark(0.03, "chosen")
        .picture("4 of 6 coefficients are not 0 at the chosen lambda of 0.03.");
  }

  private static Picture coefficients() {
    IntervalPlot plot = new IntervalPlot("Coefficients", "term", "estimate, 95 % interval", 0);
    String[] terms = {"intercept", "age", "sex", "body mass index", "blood pressure", "s1", "s2"};
    for (int i = 0; i < terms.length; i++) {
      double estimate = (i % 3 - 1) * 40 + i;
      plot = plot.interval(terms[i], estimate, estimate - 25 - i, estimate + 25 + i);
    }
    return plot.picture("4 of 7 intervals do not contain 0; the strongest is that of age.");
  }

  private static Picture residuals() {
    Random random = new Random(2);
    double[] x = new double[5000];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = 100 + random.nextDouble() * 200;
      y[i] = random.nextGaussian() * x[i] / 10;
    }
    return new ScatterPlot("Residuals against fitted values", "fitted", "residual")
        .points("rows", x, y)
        .line(0, 0)
        .picture("The residuals grow with the fitted values: from 10 to 30.")
        .inFile("residuals.csv");
  }

  private static Picture scree() {
    List<String> names = new ArrayList<>();
    double[] shares = new double[13];
    for (int i = 0; i < shares.length; i++) {
      names.add(Integer.toString(i + 1));
      shares[i] = 4.7 * Math.pow(0.62, i);
    }
    return BarChart.vertical("Eigenvalues", "component", "eigenvalue", names, shares)
        .picture("3 components have an eigenvalue above 1 and 69.1 % of the variance.");
  }

  private static Picture biplot() {
    Random random = new Random(3);
    double[] x = random.doubles(150, -2, 2).toArray();
    double[] y = random.doubles(150, -2, 2).toArray();
    return new ScatterPlot("Biplot", "component 1", "component 2")
        .points("rows", x, y)
        .arrow(1.8, 0.7, "petal length")
        .arrow(1.75, 0.65, "petal width")
        .arrow(1.4, -0.9, "sepal length")
        .arrow(-0.5, -1.9, "sepal width")
        .picture("Petal length and width point the same way: they are correlated by 0.96.");
  }

  private static Picture columns() {
    Random random = new Random(4);
    SmallMultiples grid = new SmallMultiples("Histograms of all columns", "column");
    for (int j = 0; j < 10; j++) {
      double[] edges = new double[31];
      double[] rows = new double[30];
      for (int i = 0; i < edges.length; i++) {
        edges[i] = j * 1000.0 + i * Math.pow(10, j - 3);
      }
      for (int i = 0; i < 20_000; i++) {
        rows[(int) Math.max(0, Math.min(29, 15 + 4 * random.nextGaussian()))]++;
      }
      grid =
          grid.plot(new Histogram("column number " + j, "value", edges, rows), "From low to high.");
    }
    return grid.sharedY().picture("All 10 columns are near normal.").inFile("histogram.csv");
  }

  private static Picture uneven() {
    double[] edges = {0, 1, 2, 5, 10, 20, 50, 100};
    double[] rows = {120_000, 340_000, 800_000, 650_000, 300_000, 120_000, 20_000};
    return new Histogram("Fares", "fare", edges, rows)
        .picture("Half of the 2,350,000 rows have a fare below 5.");
  }

  static Picture correlation(int size, boolean values) {
    List<String> names = new ArrayList<>();
    double[][] r = new double[size][size];
    for (int i = 0; i < size; i++) {
      names.add("measure " + (char) ('a' + i % 26) + i);
      for (int j = 0; j < size; j++) {
        r[i][j] = i == j ? 1 : Math.cos((i - j) * 0.3) * Math.exp(-Math.abs(i - j) * 3.0 / size);
      }
    }
    HeatMap map =
        HeatMap.diverging("Correlations of " + size + " columns", names, names, r).upTo(1);
    return (values ? map.withValues() : map)
        .picture("The strongest correlation of two columns is 0.96.")
        .inFile("correlation.csv");
  }

  private static Picture confusion() {
    double[][] counts = {{50, 0, 0}, {0, 47, 3}, {0, 2, 48}};
    return HeatMap.sequential("Confusion", List.of(SPECIES), List.of(SPECIES), counts)
        .withValues()
        .picture("145 of 150 rows are classified right; 3 versicolor are taken for virginica.");
  }

  static Picture twelve() {
    ScatterPlot plot = new ScatterPlot("Twelve classes", "x", "y");
    for (int c = 0; c < 12; c++) {
      double[] x = {c % 4, c % 4 + 0.2, c % 4 + 0.4};
      double[] y = {c / 4, c / 4 + 0.3, c / 4};
      plot = plot.points("class " + c, x, y);
    }
    return plot.picture("Each of 12 classes has a colour and a shape.");
  }

  /** Names and numbers that are hard to draw, in every kind. */
  static Page hard() {
    Page page = new Page(String.join(" ", NAMES)).section(NAMES.get(1), String.join(" 5 ", NAMES));
    for (Picture picture : hardPictures()) {
      page = page.picture(picture);
    }
    return page.code(String.join("\n", NAMES))
        .table(NAMES.get(1), new Table().texts(NAMES.get(3), NAMES).inFile(NAMES.get(2)));
  }

  static List<Picture> hardPictures() {
    List<Picture> pictures = new ArrayList<>();
    double[] ones = new double[NAMES.size()];
    Arrays.setAll(ones, i -> (i - 6) * 1e7);
    pictures.add(
        BarChart.horizontal(NAMES.get(3), NAMES.get(1), NAMES.get(5), NAMES, ones)
            .picture("Names."));
    pictures.add(
        BarChart.vertical(NAMES.get(1), NAMES.get(3), NAMES.get(3), NAMES, ones).picture("Names."));
    double[][] square = new double[NAMES.size()][NAMES.size()];
    for (int i = 0; i < square.length; i++) {
      Arrays.setAll(square[i], j -> NUMBERS[j % NUMBERS.length]);
    }
    pictures.add(HeatMap.diverging("Names", NAMES, NAMES, square).withValues().picture("Names."));
    pictures.add(HeatMap.sequential("Names", NAMES, NAMES, square).upTo(1).picture("Names."));
    List<String> some = NAMES.subList(0, 9);
    double[][] few = new double[9][9];
    pictures.add(HeatMap.diverging("All 0", some, some, few).withValues().picture("Nothing."));
    IntervalPlot intervals = new IntervalPlot("Names", NAMES.get(3), NAMES.get(3), 0);
    ScatterPlot scatter = new ScatterPlot("Names", NAMES.get(3), NAMES.get(5));
    LineChart lines = new LineChart("Names", NAMES.get(3), NAMES.get(1)).mark(1, NAMES.get(3));
    SmallMultiples multiples = new SmallMultiples("Names", NAMES.get(1));
    for (int i = 0; i < NAMES.size(); i++) {
      String name = NAMES.get(i);
      intervals = intervals.interval(name, i, i - 9, i + 1);
      scatter = scatter.points(name, new double[] {i, 3}, new double[] {i * i, i});
      scatter = scatter.choose(i, i * i, name).arrow(-i, i, name);
      lines = lines.line(name, new double[] {0, 1, 2}, new double[] {i, -i, i * 1e6});
      multiples =
          multiples.plot(
              new Histogram(name, "x", new double[] {1.7e9 + i, 1.7e9 + i + 1}, new double[] {i}),
              "Of " + name);
    }
    pictures.add(intervals.picture("Names."));
    pictures.add(scatter.picture("Names."));
    pictures.add(lines.picture("Names."));
    pictures.add(multiples.picture("Names."));
    pictures.addAll(numberPictures());
    pictures.addAll(histograms());
    pictures.addAll(manyPictures());
    return pictures;
  }

  private static List<Picture> numberPictures() {
    List<Picture> pictures = new ArrayList<>();
    List<double[]> columns =
        new ArrayList<>(List.of(NUMBERS, new double[0], new double[] {5, 5, 5}));
    for (double number : NUMBERS) {
      columns.add(new double[] {number});
    }
    columns.add(new double[] {1e15, 1e15 + 0.5, 1e15 + 1});
    columns.add(new double[] {1.7e9, 1.7e9 + 3});
    columns.add(new double[] {-1.00000001, -1});
    columns.add(new double[] {1, Math.nextUp(1)});
    columns.add(new double[] {1e-300, 3e-300});
    columns.add(new double[] {-5, 0, 3, 1e5});
    columns.add(new double[] {0.001, 0.002, 1e-9});
    columns.add(new double[] {-Double.MAX_VALUE, Double.MAX_VALUE});
    for (double[] column : columns) {
      double[] places = new double[column.length];
      Arrays.setAll(places, i -> i);
      String what = Arrays.toString(column);
      pictures.add(new LineChart(what, "x", "y").line("a", places, column).picture("Line."));
      pictures.add(
          new LineChart(what, "x", "y").line("a", column, column).logX().logY().picture("Log."));
      pictures.add(
          new ScatterPlot(what, "x", "y")
              .points("a", column, column)
              .line(1, 2)
              .picture("Points."));
      List<String> names = NAMES.subList(0, column.length);
      pictures.add(BarChart.horizontal(what, "n", "v", names, column).picture("Bars."));
      pictures.add(BarChart.vertical(what, "n", "v", names, column).picture("Bars."));
      IntervalPlot intervals = new IntervalPlot(what, "n", "v", Double.NaN);
      for (double value : column) {
        intervals = intervals.interval("n", value, value, value);
      }
      pictures.add(intervals.picture("Intervals."));
      pictures.add(
          HeatMap.diverging(what, List.of("r"), names, new double[][] {column}).picture("Heat."));
    }
    return pictures;
  }

  private static List<Picture> histograms() {
    List<double[]> edges =
        List.of(
            new double[] {0},
            new double[] {5, 5},
            new double[] {0, 0},
            new double[] {1e300, 1e300},
            new double[] {Double.MAX_VALUE, Double.MAX_VALUE},
            new double[] {-Double.MAX_VALUE, -Double.MAX_VALUE},
            new double[] {0, 1, 1, 2},
            new double[] {Double.NEGATIVE_INFINITY, 0, 1, Double.POSITIVE_INFINITY},
            new double[] {-1e300, 0, 1e300},
            new double[] {-Double.MAX_VALUE, Double.MAX_VALUE},
            new double[] {0, 1e-300, 2e-300},
            new double[] {0, Double.MIN_VALUE},
            new double[] {0, 1e-300, 1e300},
            new double[] {1e15, 1e15 + 1, 1e15 + 2},
            new double[] {-10, -1, 0, 0.5});
    List<Picture> pictures = new ArrayList<>();
    SmallMultiples small = new SmallMultiples("All", "edges");
    for (double[] bins : edges) {
      double[] rows = new double[bins.length - 1];
      Arrays.setAll(rows, i -> i * 1e6 + 1);
      Histogram histogram = new Histogram(Arrays.toString(bins), "x", bins, rows);
      pictures.add(histogram.picture("Rows."));
      small = small.plot(histogram, "Rows.");
    }
    pictures.add(small.picture("Own scales."));
    pictures.add(small.sharedX().sharedY().picture("Shared scales."));
    return pictures;
  }

  /** More of everything than is drawn. */
  static List<Picture> manyPictures() {
    int n = 10_000;
    List<String> names = new ArrayList<>();
    double[] places = new double[n];
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      names.add("name " + i);
      places[i] = i;
      values[i] = Math.sin(i * 0.01) * (i % 7);
    }
    List<Picture> pictures = new ArrayList<>();
    pictures.add(BarChart.horizontal("Many", "n", "v", names, values).picture("Bars."));
    pictures.add(BarChart.vertical("Many", "n", "v", names, values).picture("Bars."));
    pictures.add(new Histogram("Many", "x", places, Arrays.copyOf(places, n - 1)).picture("Bins."));
    pictures.add(new LineChart("Many", "x", "y").line("a", places, values).picture("Line."));
    pictures.add(new ScatterPlot("Many", "x", "y").points("a", places, values).picture("Points."));
    double[] few = Arrays.copyOf(places, 50);
    IntervalPlot intervals = new IntervalPlot("Many", "n", "v", 0);
    SmallMultiples multiples = new SmallMultiples("Many", "n");
    for (int i = 0; i < 300; i++) {
      intervals = intervals.interval(names.get(i), i, i - 1, i + 1);
      LineChart line = new LineChart(names.get(i), "x", "y").line("a", few, few);
      multiples = i < 250 ? multiples.plot(line, "Line.") : multiples;
    }
    pictures.add(intervals.picture("Intervals."));
    pictures.add(multiples.picture("Lines."));
    pictures.add(correlation(250, true));
    double[][] tall = new double[120][3];
    Arrays.setAll(tall, i -> new double[] {i, -i, i * 0.5});
    List<String> three = List.of("PC1", "PC2", "PC3");
    pictures.add(
        HeatMap.diverging("Tall", names.subList(0, 120), three, tall).picture("Loadings."));
    return pictures;
  }
}
