package org.daal4j.benchmarks.line;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.benchmarks.data.Table;

/** The lines of whole processes that read HDFS and compute on YARN. */
record ClusterLines(Places places) {

  List<Line> lines() {
    Table narrow = new Table(Table.Kind.CLUSTERS, 20, places.rows(2_000_000));
    Table response = new Table(Table.Kind.REGRESSION, 20, places.rows(2_000_000));
    Table iris = new Table(Table.Kind.IRIS, 4, 150);
    return List.of(
        line("cluster-moments", narrow, Analysis.moments()),
        line("cluster-covariance", narrow, Analysis.covariance()),
        line("cluster-linear-regression", response, Analysis.regression(21)),
        line("cluster-kmeans-10", narrow, Analysis.kmeans(10)),
        line("cluster-kmeans-init-50", narrow, Analysis.kmeansInit(50)),
        line("cluster-iris-kmeans-10", iris, Analysis.kmeans(10)));
  }

  private Line line(String id, Table data, Analysis analysis) {
    List<Table.Form> files = new ArrayList<>(List.of(Table.Form.TEXT));
    if (analysis.start() != null) {
      files.add(analysis.start());
    }
    return new Line(
        id,
        Section.CLUSTER,
        analysis.title(),
        data,
        files,
        new ClusterCommands(places).all(analysis, data),
        analysis.start() == null ? Line.NUMBERS : Line.OBJECTIVE);
  }
}
