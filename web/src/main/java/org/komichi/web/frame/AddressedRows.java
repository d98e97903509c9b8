package org.komichi.web.frame;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.komichi.shared.PageOf;
import org.komichi.shared.Paging;
import org.komichi.shared.Sorting;
import org.primefaces.PrimeFaces;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/**
 * A long list for {@code k:rows}, read one page at a time. Page and order stand in the address ({@code page}, {@code sort},
 * {@code dir}), nothing in the session: the table starts from them, and each answer to a click tells the script the address of
 * what is now shown. So a link shows the same rows, <em>Back</em> works, and any server can answer.
 */
public class AddressedRows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;
    /** Rows on a page, where nothing speaks for another number. */
    public static final int SIZE = 30;

    /** Where the rows come from. */
    @FunctionalInterface
    public interface Source<T> {
        PageOf<T> page(Paging paging, Sorting sorting);
    }

    private final transient Source<T> source;
    private final String address;
    private final int size;
    private transient Paging paging;
    private transient Sorting sorting;
    private transient PageOf<T> found;

    /**
     * @param address of the list with its filters, without page and order
     * @param size rows on a page
     */
    public AddressedRows(String address, int size, Source<T> source) {
        this.address = address;
        this.size = size;
        this.source = source;
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        paging = Address.paging(asked.getOrDefault("page", ""), size);
        sorting = new Sorting(asked.getOrDefault("sort", ""), "desc".equals(asked.get("dir")));
    }

    /**
     * A list that is short enough to be read as a whole.
     *
     * @param known orders by name of column
     */
    public static <T> AddressedRows<T> of(
            String address, int size, List<T> all, Map<String, Comparator<? super T>> known) {
        return new AddressedRows<>(address, size, (paging, sorting) -> {
            Comparator<? super T> order = known.get(sorting.by());
            Stream<T> sorted =
                    order == null ? all.stream() : all.stream().sorted(sorting.descending() ? order.reversed() : order);
            return PageOf.of(
                    all.size(),
                    paging,
                    sorted.skip(paging.first()).limit(paging.size()).toList());
        });
    }

    /** An address with one more parameter; nothing is added for an empty value. */
    public static String with(String address, String name, String value) {
        return value.isEmpty()
                ? address
                : address + (address.contains("?") ? "&" : "?") + name + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The row the table begins with. */
    public int getFirst() {
        return paging.first();
    }

    public int getSize() {
        return size;
    }

    /** The order the table begins with, as PrimeFaces wants it; null for the list's own. */
    public SortMeta getSortBy() {
        return sorting.by().isEmpty()
                ? null
                : SortMeta.builder()
                        .field(sorting.by())
                        .order(sorting.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build();
    }

    /** Number of rows in the whole list. */
    public long getTotal() {
        return found().total();
    }

    /** Whether there is nothing to show. A click in the table need not ask: it came from a row. */
    public boolean isNothing() {
        return !FacesContext.getCurrentInstance().isPostback() && getTotal() == 0;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        // PrimeFaces counts before it loads; the same answer serves both.
        if (UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()) instanceof DataTable table) {
            turnTo(table.getFirst(), table.getActiveSortMeta());
        }
        return Math.toIntExact(getTotal());
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        turnTo(first, sortBy);
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("address", here());
        }
        return found().items();
    }

    private void turnTo(int first, Map<String, SortMeta> sortBy) {
        Paging wanted = new Paging(Math.min(first / size, Address.MAX_PAGE), size);
        Sorting order = sortBy.values().stream()
                .findFirst()
                .map(meta -> new Sorting(meta.getField(), meta.getOrder() == SortOrder.DESCENDING))
                .orElse(Sorting.NONE);
        if (!wanted.equals(paging) || !order.equals(sorting)) {
            paging = wanted;
            sorting = order;
            found = null;
        }
    }

    private PageOf<T> found() {
        if (found == null) {
            found = source.page(paging, sorting);
        }
        return found;
    }

    private String here() {
        String here = with(address, "sort", sorting.by());
        here = with(here, "dir", sorting.descending() ? "desc" : "");
        return with(here, "page", paging.page() == 0 ? "" : String.valueOf(paging.page()));
    }
}
