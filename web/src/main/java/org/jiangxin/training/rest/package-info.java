/** Classes over REST: which are open, joining and leaving. Not here: study and progress (learning.rest). */
package org.jiangxin.training.rest;
