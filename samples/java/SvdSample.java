import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.model.Table;
import org.daal4j.svd.Svd;

/** Singular values and vectors of a table in three files. */
public class SvdSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      Svd.Fit fit = Svd.options().leftSingularMatrix(true).fit(session, table);
      double[][] left = session.rows(fit.left().orElseThrow(), table).numbers();

      System.out.println("singular values: " + Arrays.toString(fit.model().values()));
      System.out.println("right: " + Arrays.deepToString(fit.model().rightVectors()));
      System.out.println("left: " + Arrays.deepToString(left));
    }
  }
}
