import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.model.Table;
import org.daal4j.qr.Qr;

/** The factors Q and R of a table in three files. */
public class QrSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      Qr.Fit fit = Qr.options().matrixQ(true).fit(session, table);
      double[][] q = session.rows(fit.q().orElseThrow(), table).numbers();

      System.out.println("R: " + Arrays.deepToString(fit.model().r()));
      System.out.println("Q: " + Arrays.deepToString(q));
    }
  }
}
