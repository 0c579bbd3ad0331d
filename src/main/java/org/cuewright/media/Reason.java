package org.cuewright.media;

/// Why a recording cannot be delivered as it is, as data and in words.
public sealed interface Reason {
    /// Which part of the recording has to be made anew because of it.
    enum Part {
        PICTURE,
        SOUND,
        BOTH
    }

    record PictureCodec(String codec) implements Reason {
        @Override
        public String words() {
            return "the picture is " + codec + "; every browser plays H.264";
        }
    }

    record PictureProfile(String profile) implements Reason {
        @Override
        public String words() {
            return "the H.264 profile is " + profile + "; browsers play up to High";
        }
    }

    record PixelFormat(String format) implements Reason {
        @Override
        public String words() {
            return "the pixel format is " + format + "; browsers play yuv420p, 8 bit";
        }
    }

    record Rotation(int degrees) implements Reason {
        @Override
        public String words() {
            return "the picture is stored lying and asks to be turned by " + degrees
                    + " degrees, which not every player does";
        }
    }

    record OddSize(int width, int height) implements Reason {
        @Override
        public String words() {
            return "the picture is " + width + " by " + height + " pixels; both must be even and at least "
                    + MediaRecipe.SMALLEST_SIDE;
        }
    }

    record TooLarge(int width, int height) implements Reason {
        @Override
        public String words() {
            return "the picture is " + width + " by " + height + " pixels; few computers play more than 4096 by 2304";
        }
    }

    record FrameRate(double perSecond) implements Reason {
        @Override
        public String words() {
            return "the picture has " + Math.round(perSecond) + " frames a second; few computers play more than 120";
        }
    }

    record SoundCodec(String codec) implements Reason {
        @Override
        public String words() {
            return "the sound is " + codec + "; every browser plays AAC";
        }
    }

    record Cuts(int keptRanges, long removedMs) implements Reason {
        @Override
        public String words() {
            return removedMs / 1000 + "." + (removedMs % 1000) / 100 + " s are cut away and must not be in the package";
        }
    }

    /// The reason as part of a sentence, without a full stop.
    String words();

    default Part part() {
        return switch (this) {
            case PictureCodec _, PictureProfile _, PixelFormat _, Rotation _, OddSize _, TooLarge _, FrameRate _ ->
                Part.PICTURE;
            case SoundCodec _ -> Part.SOUND;
            case Cuts _ -> Part.BOTH;
        };
    }
}
