package org.komichi.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody finds who reads the database itself. */
@ApplicationScoped
public class Tables {
    @Inject
    House house;

    /** Whether this database shows with each row the number of the transaction that wrote it; asked here and in the server. */
    public static boolean tellTransactions() {
        return "postgresql".equals(System.getProperty("komichi.db.driver", System.getProperty("komichi.it.database")));
    }

    /** The columns of a table. */
    public Set<String> columns(String table) throws Exception {
        return house
                .rows("select column_name from information_schema.columns where lower(table_name) = ?1", table)
                .stream()
                .map(name -> name.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Every column outside the sheets that holds a value anywhere in its text. */
    public List<String> holders(String value) throws Exception {
        List<String> found = new ArrayList<>();
        for (Object row : house.rows("""
                select lower(table_name), lower(column_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(table_name) not like 'flyway%'
                and lower(table_name) not in ('survey_response', 'survey_answer')
                and (lower(data_type) like 'character%' or lower(data_type) = 'text')
                """)) {
            Object[] column = (Object[]) row;
            String statement = "select count(*) from " + column[0] + " where " + column[1] + " like ?1";
            if (house.count(statement, "%" + value + "%") > 0) {
                found.add(column[0] + "." + column[1]);
            }
        }
        return found;
    }

    /** The tables with a row that a transaction wrote which also wrote a sheet of this wave, or one of its answers. */
    public List<String> writtenWithTheSheetOf(String link) throws Exception {
        List<String> found = new ArrayList<>();
        for (Object table : house.rows("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                and table_name not in ('survey_response', 'survey_answer')
                """)) {
            long rows = house.count("""
                    select count(*) from %s where cast(xmin as text) in (
                      select cast(r.xmin as text) from survey_response r, survey_wave w
                      where w.id = r.wave_id and w.link = ?1
                      union all select cast(a.xmin as text) from survey_answer a, survey_response r, survey_wave w
                      where a.response_id = r.id and w.id = r.wave_id and w.link = ?1)
                    """.formatted(table), link);
            if (rows > 0) {
                found.add(table.toString());
            }
        }
        return found;
    }
}
