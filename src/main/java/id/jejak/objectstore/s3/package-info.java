/** Objects in any S3 store, through the MinIO client. */
@NullMarked
package id.jejak.objectstore.s3;

import org.jspecify.annotations.NullMarked;
