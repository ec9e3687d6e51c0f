/** Makes the container images: a runtime linked from the build's JDK, each service with a cache trained by exactly that runtime, and no engine needed. */
@NullMarked
package vn.ansinh.images;

import org.jspecify.annotations.NullMarked;
