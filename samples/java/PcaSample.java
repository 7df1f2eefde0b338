import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.model.Table;
import org.daal4j.pca.Method;
import org.daal4j.pca.Pca;
import org.daal4j.pca.PcaModel;

/** Principal components of a table in three files, and its rows along the first two. */
public class PcaSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      PcaModel model = Pca.options().method(Method.SVD).nComponents(2).fit(session, table);
      double[][] transformed = session.transform(model, table).numbers();

      System.out.println("eigenvalues: " + Arrays.toString(model.eigenvalues()));
      System.out.println("eigenvectors: " + Arrays.deepToString(model.eigenvectors()));
      System.out.println("means: " + Arrays.toString(model.means()));
      System.out.println("variances: " + Arrays.toString(model.variances()));
      System.out.println("rows: " + Arrays.deepToString(Arrays.copyOf(transformed, 5)));
    }
  }
}
