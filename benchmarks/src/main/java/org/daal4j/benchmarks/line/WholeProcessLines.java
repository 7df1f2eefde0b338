package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.benchmarks.data.Table;

/** The lines of whole processes. */
record WholeProcessLines(Places places) {

  List<Line> lines() {
    Table narrow = new Table(Table.Kind.CLUSTERS, 20, places.rows(2_000_000));
    Table response = new Table(Table.Kind.REGRESSION, 20, places.rows(2_000_000));
    Table classes = new Table(Table.Kind.CLASSES, 20, places.rows(2_000_000));
    Table counts = new Table(Table.Kind.COUNTS, 20, places.rows(2_000_000));
    Table wide = new Table(Table.Kind.CLUSTERS, 200, places.rows(200_000));
    Table wideResponse = new Table(Table.Kind.REGRESSION, 200, places.rows(200_000));
    Table mediumResponse = new Table(Table.Kind.REGRESSION, 100, places.rows(1_000_000));
    Table groups = new Table(Table.Kind.GROUPS, 20, places.rows(2_000_000));
    Table plane = new Table(Table.Kind.PLACES, 2, places.rows(2_000_000));
    Table space = new Table(Table.Kind.PLACES, 3, places.rows(500_000));
    Table sparse = new Table(Table.Kind.SPARSE, 100_000, places.rows(200_000));
    List<Line> lines = new ArrayList<>();
    add(lines, "narrow", narrow, Analysis.moments());
    add(lines, "narrow", narrow, Analysis.covariance());
    add(lines, "narrow", response, Analysis.regression(21));
    add(lines, "narrow", classes, Analysis.logistic(21));
    add(lines, "narrow", narrow, Analysis.pca());
    add(lines, "narrow", narrow, Analysis.qr());
    add(lines, "narrow", counts, Analysis.naiveBayes("1"));
    add(lines, "narrow", narrow, Analysis.kmeans(10));
    add(lines, "narrow", narrow, Analysis.kmeans(100));
    add(lines, "wide", wide, Analysis.moments());
    add(lines, "wide", wide, Analysis.covariance());
    add(lines, "wide", wideResponse, Analysis.regression(201));
    add(lines, "wide", wide, Analysis.pca());
    add(lines, "wide", wide, Analysis.qr());
    add(lines, "wide", wide, Analysis.kmeans(10));
    add(lines, "wide", wide, Analysis.kmeans(100));
    add(lines, "medium", mediumResponse, Analysis.elasticNet(101));
    add(lines, "groups", groups, Analysis.momentsByGroup());
    add(lines, "plane", plane, Analysis.dbscan("0.002"));
    add(lines, "space", space, Analysis.dbscan("0.01"));
    add(lines, "sparse", sparse, Analysis.moments());
    add(lines, "sparse", sparse, Analysis.naiveBayes("label"));
    add(lines, "sparse", sparse, Analysis.kmeans(10));
    add(lines, Table.Form.PARQUET, "narrow", narrow, Analysis.moments());
    add(lines, Table.Form.PARQUET, "narrow", narrow, Analysis.covariance());
    return lines;
  }

  private void add(List<Line> lines, String shape, Table data, Analysis analysis) {
    add(lines, Table.Form.TEXT, shape, data, analysis);
  }

  private void add(List<Line> lines, Table.Form form, String shape, Table data, Analysis analysis) {
    String id = form.name().toLowerCase(Locale.ROOT) + "-" + shape + "-" + analysis.name();
    List<Table.Form> files = new ArrayList<>(List.of(form));
    if (analysis.start() != null) {
      id += analysis.start() == Table.Form.FIRST_10 ? "-10" : "-100";
      files.add(analysis.start());
    }
    lines.add(
        new Line(
            id,
            form == Table.Form.TEXT ? Section.PROCESS : Section.PARQUET,
            analysis.title(),
            data,
            files,
            new FileCommands(places, form).all(analysis, data),
            analysis.start() == null ? Line.NUMBERS : Line.OBJECTIVE));
  }
}
