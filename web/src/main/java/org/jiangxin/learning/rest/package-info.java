/** Study and study records for programs. Entry point: {@link org.jiangxin.learning.rest.PlaybackResource}. Not here: rules. */
package org.jiangxin.learning.rest;
