import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database behind the servers, read and moved in time by a drill. */
final class Books implements AutoCloseable {
    private final Connection connection;

    Books(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
    }

    long number(String sql, Object... values) throws SQLException {
        return Long.parseLong(rows(sql, values).getFirst()[0]);
    }

    List<String[]> rows(String sql, Object... values) throws SQLException {
        try (PreparedStatement asked = prepared(sql, values);
                ResultSet found = asked.executeQuery()) {
            List<String[]> rows = new ArrayList<>();
            while (found.next()) {
                String[] row = new String[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getString(i + 1);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    void change(String sql, Object... values) throws SQLException {
        try (PreparedStatement asked = prepared(sql, values)) {
            asked.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement asked = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            asked.setObject(i + 1, values[i]);
        }
        return asked;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
