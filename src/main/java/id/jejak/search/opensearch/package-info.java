/** The index in an OpenSearch cluster; what is understood and how it is ordered is that of the index on disk. */
@NullMarked
package id.jejak.search.opensearch;

import org.jspecify.annotations.NullMarked;
