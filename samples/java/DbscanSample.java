import java.io.IOException;
import java.util.Arrays;
import org.daal4j.api.Session;
import org.daal4j.dbscan.Dbscan;
import org.daal4j.dbscan.DbscanClusters;
import org.daal4j.model.Table;

/** Finds clusters of any shape in a table in three files. */
public class DbscanSample {
  public static void main(String[] args) throws IOException {
    try (Session session = Session.local()) {
      Table table = session.read("samples/java/data/iris-*.csv").columns("1-4").table();
      try (DbscanClusters found =
          Dbscan.options().epsilon(0.5).minObservations(5).fit(session, table)) {
        double[] clusters = session.rows(found.assignments(), found.rows()).numbers(0);

        System.out.println("assignments: " + Arrays.toString(Arrays.copyOf(clusters, 10)));
        System.out.println("last: " + Arrays.toString(Arrays.copyOfRange(clusters, 140, 150)));
        System.out.println("clusters: " + found.model().clusters());
        System.out.println("core rows: " + found.model().coreRows());
      }
    }
  }
}
