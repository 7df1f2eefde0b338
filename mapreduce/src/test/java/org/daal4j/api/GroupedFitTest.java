package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.engine.Engines;
import org.daal4j.engine.Tables;
import org.daal4j.group.FittedGroup;
import org.daal4j.group.Group;
import org.daal4j.group.GroupedFit;
import org.daal4j.group.GroupedModel;
import org.daal4j.input.FileTable;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.Model;
import org.daal4j.model.Table;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.pca.Method;
import org.daal4j.pca.Pca;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits of groups, by both engines. */
class GroupedFitTest {

  /** A block holds 1,625 rows of so many columns. */
  private static final int COLUMNS = 40;

  @TempDir static Path directory;

  private static final Configuration CONF = Engines.localConf();
  private static Path input;
  private static final Map<String, StringBuilder> ROWS_OF_GROUP = new TreeMap<>();

  /** What is fitted. */
  enum Fit {
    MOMENTS(LowOrderMoments::fit),
    COVARIANCE((engine, table) -> Covariance.options().fit(engine, table)),
    PCA((engine, table) -> Pca.options().fit(engine, table)),
    LINEAR((engine, table) -> LinearRegression.options().fit(engine, table)),
    RIDGE((engine, table) -> RidgeRegression.options().ridgeParameters(3).fit(engine, table)),
    NAIVE_BAYES((engine, table) -> NaiveBayes.options().fit(engine, table));

    private final GroupedFit.Fit<Model> fit;

    Fit(GroupedFit.Fit<Model> fit) {
      this.fit = fit;
    }

    TableOptions options() {
      TableOptions.Builder options = TableOptions.DEFAULTS.but().weights("w");
      switch (this) {
        case LINEAR, RIDGE -> options.responses(List.of("y")).columns(List.of("3-11"));
        case NAIVE_BAYES ->
            options.text(List.of("h"), List.of()).countsOnly(true).columns(List.of("4-20"));
        default -> options.columns(List.of("3-" + (COLUMNS + 2)));
      }
      return options.build();
    }
  }

  /** 5,000 rows: a group of about half of them, one of 1 row, one at the end only, some others. */
  @BeforeAll
  static void write() throws IOException {
    Random random = new Random(3);
    StringBuilder all = new StringBuilder(header());
    for (int row = 0; row < 5_000; row++) {
      String group =
          switch (row % 8) {
            case 0, 1, 2, 3 -> "large";
            case 4 -> row == 4 ? "single" : "g" + row % 3;
            default -> row > 4_900 ? "late" : "g" + random.nextInt(20);
          };
      StringBuilder line = new StringBuilder(group).append(',').append("AB".charAt(row % 2));
      for (int j = 0; j < COLUMNS; j++) {
        line.append(',').append(Math.abs(random.nextGaussian() * 1000 + j));
      }
      line.append(',').append(random.nextInt(3) + 0.5).append(',').append(random.nextGaussian());
      all.append(line).append('\n');
      ROWS_OF_GROUP
          .computeIfAbsent(group, none -> new StringBuilder(header()))
          .append(line)
          .append('\n');
    }
    input = Tables.write(directory.resolve("all.csv"), all.toString());
  }

  private static String header() {
    StringBuilder header = new StringBuilder("g,h");
    for (int j = 0; j < COLUMNS; j++) {
      header.append(",x").append(j + 1);
    }
    return header.append(",w,y\n").toString();
  }

  /** All that models say, bit by bit. */
  private static String text(Model model) {
    try {
      List<String> lines = new ArrayList<>();
      model.save(new TextOfModel(lines));
      return String.join("\n", lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Principal components of one row are none. */
  private static String textOrFailure(Engine engine, Fit fit, Table table) throws IOException {
    try {
      return text(fit.fit.fit(engine, table));
    } catch (BadInputException e) {
      return e.getMessage();
    }
  }

  private static <T> T on(String engine, Body<T> body) {
    try (Engine open = Engines.open(engine, CONF, directory.resolve("work-" + engine))) {
      return body.run(open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Body<T> {
    T run(Engine engine) throws IOException;
  }

  private static FileTable table(Fit fit, int splits) {
    try {
      TableOptions options = fit.options().but().groups(List.of("g")).build();
      return Tables.open(CONF, options, splits, input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> models(Engine engine, Fit fit, int splits) throws IOException {
    GroupedModel<Model> groups = GroupedFit.of(engine, table(fit, splits), fit.fit);
    Map<String, String> models = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.group(i);
      FittedGroup<Model> fitted = groups.fitted(i);
      models.put(
          group.values().get(0), fitted.model().map(GroupedFitTest::text).orElse(fitted.reason()));
    }
    return models;
  }

  @ParameterizedTest
  @EnumSource(Fit.class)
  void ofOneSplitAGroupHasTheBitsOfItsRowsAlone(Fit fit) throws IOException {
    Map<String, String> models = on("inprocess", engine -> models(engine, fit, 1));
    assertThat(models.keySet()).isEqualTo(ROWS_OF_GROUP.keySet());
    for (String group : List.of("large", "single", "late", "g1", "g17")) {
      Path alone =
          Tables.write(directory.resolve("alone.csv"), ROWS_OF_GROUP.get(group).toString());
      FileTable table = Tables.open(CONF, fit.options(), 1, alone);
      String expected = on("inprocess", engine -> textOrFailure(engine, fit, table));
      assertThat(models.get(group)).as(group).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void enginesAgree(int splits) {
    for (Fit fit : List.of(Fit.MOMENTS, Fit.LINEAR, Fit.NAIVE_BAYES)) {
      List<Map<String, String>> models =
          Engines.onBoth(name -> on(name, engine -> models(engine, fit, splits)));
      assertThat(models.get(1)).isEqualTo(models.get(0));
    }
  }

  @Test
  void onePassIsMadeForAllGroupsAndEachKnowsItsRows() {
    on(
        "inprocess",
        engine -> {
          GroupedModel<CovarianceModel> groups =
              GroupedFit.of(
                  engine,
                  table(Fit.COVARIANCE, 3),
                  (each, table) -> Covariance.options().fit(each, table));
          assertThat(engine.summary().passes()).isEqualTo(1);
          assertThat(groups.rows()).isEqualTo(5_000);
          int single = groups.find("single").orElseThrow();
          assertThat(groups.group(single)).isEqualTo(new Group(List.of("single"), 1));
          assertThat(groups.fitted(single).model().orElseThrow().rows()).isEqualTo(1);
          assertThat(groups.find("none")).isEmpty();
          assertThat(groups.find("single", "1")).isEmpty();
          return null;
        });
  }

  @Test
  void fitsOfSeveralPassesAreRefused() {
    assertThatThrownBy(
            () ->
                on(
                    "inprocess",
                    engine ->
                        GroupedFit.of(
                            engine,
                            table(Fit.PCA, 1),
                            (each, table) -> Pca.options().method(Method.SVD).fit(each, table))))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("groupBy")
        .hasMessageContaining("more than one pass");
  }

  @Test
  void aGroupThatCannotBeFittedHasAReason() throws IOException {
    try (Session session = Session.local()) {
      String file = Files.writeString(directory.resolve("w.csv"), WEIGHTS).toString();
      Table table = session.read(file).groupBy("g").weights("w").table();
      GroupedModel<MomentsModel> groups = GroupedFit.of(session, table, LowOrderMoments::fit);
      assertThat(groups.fitted(0).model()).isEmpty();
      assertThat(groups.fitted(0).reason()).contains("the weight of every row is 0");
      assertThat(groups.fitted(1).model().orElseThrow().moments().get(0).mean()).isEqualTo(2);
      assertThat(groups.warnings())
          .anySatisfy(
              warning ->
                  assertThat(warning)
                      .contains("in 2 of 4 groups (the first is 'a')")
                      .contains("there is no model"))
          .anySatisfy(
              warning ->
                  assertThat(warning)
                      .contains("in 2 of 4 groups (the first is 'b')")
                      .contains("one row has no variance"));
      String saved = directory.resolve("saved").toString();
      session.save(groups, saved);
      GroupedModel<MomentsModel> loaded =
          session.load(saved, model -> GroupedModel.read(model, MomentsModel::read));
      assertThat(loaded.size()).isEqualTo(4);
      for (int i = 0; i < 4; i++) {
        assertThat(loaded.group(i)).isEqualTo(groups.group(i));
        assertThat(loaded.fitted(i).reason()).isEqualTo(groups.fitted(i).reason());
        assertThat(loaded.fitted(i).model().map(MomentsModel::moments))
            .isEqualTo(groups.fitted(i).model().map(MomentsModel::moments));
      }
      String none =
          Files.writeString(directory.resolve("n.csv"), "g,x,w\na,1,0\nb,2,0\n").toString();
      Table weightless = session.read(none).groupBy("g").weights("w").table();
      assertThatThrownBy(() -> GroupedFit.of(session, weightless, LowOrderMoments::fit))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("no group can be fitted")
          .hasMessageContaining("'a'");
    }
  }

  private static final String WEIGHTS = "g,x,w\na,1,0\nb,2,1\nc,3,0\nd,4,1\n";
}
