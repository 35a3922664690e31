package org.jiangxin.learning.service;

import java.util.Optional;
import java.util.OptionalLong;
import org.jiangxin.learning.entity.MediaFetch;

/**
 * What a lease may have of a stream.
 *
 * @param liveClass the class whose broadcast it is; empty for what was recorded
 * @param fetch what to remember; empty for files that are no segment, and for what proves nothing new
 */
record StreamLook(long lessonId, OptionalLong liveClass, Optional<MediaFetch> fetch) {}
