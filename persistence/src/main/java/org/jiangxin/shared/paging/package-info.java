/** Pages of long lists. Not here: sorting by user text (sort fields are enums of their feature). */
package org.jiangxin.shared.paging;
