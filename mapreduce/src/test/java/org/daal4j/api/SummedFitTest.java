package org.daal4j.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.Table;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearRegression;
import org.daal4j.table.Fill;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fits of a program that keep what they sum up. */
class SummedFitTest {

  @TempDir Path directory;
  private Session session;

  @BeforeEach
  void open() throws IOException {
    session = Session.local();
  }

  @AfterEach
  void close() throws IOException {
    session.close();
  }

  private String place(String name) {
    return directory.resolve(name).toString();
  }

  private MomentsModel fit(String name, double[][] rows, String... earlier) throws IOException {
    SummedFit fit = session.summing(earlier);
    MomentsModel model = LowOrderMoments.fit(fit.engine(), session.table(rows));
    session.save(model, fit, place(name));
    return model;
  }

  @Test
  void rowsFollowThoseOfAResult() throws IOException {
    fit("one", new double[][] {{1, 2}, {3, 4}});
    MomentsModel two = fit("two", new double[][] {{8, 0}}, place("one"));

    assertThat(two.rows()).isEqualTo(3);
    assertThat(two.moments().get(0).mean()).isEqualTo(4);
    assertThat(session.load(place("two"), MomentsModel::read).moments()).isEqualTo(two.moments());
  }

  @Test
  void resultsMergeWithoutRows() throws IOException {
    fit("one", new double[][] {{1, 2}, {3, 4}});
    fit("two", new double[][] {{8, 0}});
    SummedFit both = session.merging(place("one"), place("two"));

    MomentsModel merged = LowOrderMoments.fit(both.engine(), both.table());

    assertThat(merged.moments())
        .isEqualTo(fit("chain", new double[][] {{8, 0}}, place("one")).moments());
    assertThat(merged.columns().names()).containsExactly("c1", "c2");
    session.save(merged, both, place("merged"));
    assertThat(fit("more", new double[][] {{0, 0}}, place("merged")).rows()).isEqualTo(4);
  }

  @Test
  void aTableForTheModelIsPreparedAsTheFirst() throws IOException {
    Path monday =
        Files.writeString(directory.resolve("a.csv"), "k,v,y\nred,1,2\nblue,,3\nred,5,4\n");
    Path tuesday = Files.writeString(directory.resolve("b.csv"), "y,v,k\n7,,blue\n1,2,red\n");
    SummedFit first = session.summing();
    Table table =
        session
            .read(monday.toString())
            .columns("k", "v")
            .responses("y")
            .fill(Fill.MEAN)
            .categorical("k")
            .dropsFirst(true)
            .table();
    LinearModel before = LinearRegression.options().fit(first.engine(), table);
    session.save(before, first, place("monday"));

    SummedFit second = session.summing(place("monday"));
    Table next = session.read(tuesday.toString()).responses("y").forModel(before);
    LinearModel both = LinearRegression.options().fit(second.engine(), next);

    assertThat(both.rows()).isEqualTo(5);
    assertThat(both.features()).containsExactly("k=red", "v");
    // and once more would be twice
    assertThatThrownBy(
            () -> {
              session.save(both, second, place("tuesday"));
              SummedFit third = session.summing(place("tuesday"));
              LinearRegression.options().fit(third.engine(), next);
            })
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("already, and would count twice");
  }

  @Test
  void misuseIsNamed() throws IOException {
    SummedFit fit = session.summing();
    MomentsModel model = LowOrderMoments.fit(session, session.table(new double[][] {{1}}));

    assertThatThrownBy(() -> session.save(model, fit, place("model")))
        .isInstanceOf(UsageException.class)
        .hasMessage("nothing was summed up yet: give the fit this engine, not the session.");
    assertThatThrownBy(fit::table)
        .isInstanceOf(UsageException.class)
        .hasMessage("no result is named, so there are no columns. Name one or more.");
    LowOrderMoments.fit(fit.engine(), session.table(new double[][] {{1}}));
    assertThatThrownBy(() -> LowOrderMoments.fit(fit.engine(), session.table(new double[][] {{1}})))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("the fit needs more than one pass over rows");
    session.save(model, place("plain"));
    assertThatThrownBy(() -> session.summing(place("plain")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(place("plain") + ": holds no partial.bin. Fit it again with savePartial.");
    assertThatThrownBy(() -> session.merging())
        .isInstanceOf(UsageException.class)
        .hasMessage("no result is named, so there is nothing to merge. Name one or more.");
  }
}
